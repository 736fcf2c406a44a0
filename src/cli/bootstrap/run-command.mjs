import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SetupError } from './messages.mjs';

/** The first Node that runs the project's TypeScript as it is. */
const NODE_MAJOR = 24;

/** @param {string} version for example `v24.1.0` */
export function runsTypeScript(version) {
  return Number.parseInt(version.replace(/^v/, ''), 10) >= NODE_MAJOR;
}

/**
 * Runs the command in this process when this Node can, else under the Node that the project installs.
 * @param {string} root
 * @param {string} module
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
export async function runCommand(root, module, args) {
  process.env.PATH = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  if (!runsTypeScript(process.version)) return runUnderOwnNode(root, args);
  const { main } = await import(pathToFileURL(join(root, module)).href);
  return (await main(args)) ?? 0;
}

/**
 * @param {string} root
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
function runUnderOwnNode(root, args) {
  const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node)) {
    throw new SetupError(
      `Node ${NODE_MAJOR} is needed, this is ${process.version}, and npm was not allowed to install one: ` +
        `install Node ${NODE_MAJOR} or run "npm rebuild node"`,
    );
  }
  const [, script = '', name = ''] = process.argv;
  const child = spawn(node, [script, name, ...args], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // A terminal sends Control-C to both processes by itself.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : (code ?? 1)));
  });
}
