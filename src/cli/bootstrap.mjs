// What `npm test`, `npm run demo` and `npm run tradeflag` start. It runs before anything is installed, on Node 20 or
// later: plain JavaScript, built-in modules only. Standard output belongs to the command.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium, ensureCjkFont } from './bootstrap/chromium.mjs';
import { browserNeed, COMMANDS, isCommandName } from './bootstrap/commands.mjs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { SetupError, say } from './bootstrap/messages.mjs';
import { runCommand } from './bootstrap/run-command.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * @param {readonly string[]} argv
 * @returns {Promise<number>} exit code
 */
async function main([name, ...args]) {
  if (name === undefined || !isCommandName(name)) {
    say(`usage: node src/cli/bootstrap.mjs ${Object.keys(COMMANDS).join('|')} [ARGUMENT...]`);
    return 2;
  }
  ensureDependencies(root);
  const need = browserNeed(name, args);
  if (need !== 'none') process.env.TRADEFLAG_CHROMIUM = ensureChromium(root, need);
  if (need === 'extensions') ensureCjkFont();
  return runCommand(root, COMMANDS[name], args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
