import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SetupError, say } from './messages.mjs';
import { runQuietly } from './spawn.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lock */

/**
 * Compares what is installed with what the lock file asks for. Times of files say nothing after a `git checkout`, so
 * the packages themselves are compared. Optional packages may be missing: they belong to other platforms.
 * @param {Lock} wanted `package-lock.json`
 * @param {Lock} installed `node_modules/.package-lock.json`
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages ?? {}).every(([path, asked]) => {
    if (path === '' || asked.link) return true;
    const found = installed.packages?.[path];
    if (!found) return asked.optional === true || asked.devOptional === true;
    return found.version === asked.version && found.integrity === asked.integrity;
  });
}

/**
 * @param {string} path
 * @returns {Lock | null} null when the file is missing or broken
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * How to start npm: the one that started us, else the one on PATH (a script that Windows runs through its shell).
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {{ program: string, args: string[], shell: boolean }}
 */
export function npmCommand(env, platform) {
  const started = env.npm_execpath;
  if (started && basename(started).startsWith('npm')) {
    return { program: process.execPath, args: [started], shell: false };
  }
  return { program: 'npm', args: [], shell: platform === 'win32' };
}

/**
 * Installs what `package-lock.json` names unless it stands in `node_modules` already.
 * @param {string} root
 */
export function ensureDependencies(root) {
  const wanted = readLock(join(root, 'package-lock.json'));
  if (!wanted) throw new SetupError(`package-lock.json is missing or broken in ${root}`);
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (installed && isInstalled(wanted, installed)) return;
  say('installing dependencies (npm ci)');
  const { program, args, shell } = npmCommand(process.env, process.platform);
  const done = runQuietly(program, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=warn'], {
    cwd: root,
    shell,
  });
  if (!done) throw new SetupError('npm ci failed; its messages above say why');
}
