import { spawnSync } from 'node:child_process';

/**
 * Runs a program whose output is of interest to the person only: all of it goes to standard error.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {boolean} whether it ran and ended well
 */
export function runQuietly(program, args, options = {}) {
  return spawnSync(program, args, { ...options, stdio: ['ignore', 2, 2] }).status === 0;
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {string | null} standard output, null when the program is missing or failed
 */
export function outputOf(program, args) {
  const { status, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: 20_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : null;
}
