import { outputOf, runQuietly } from './spawn.mjs';

/** @returns {readonly string[] | null} what to put before `apt-get`, null when it cannot be run without a password */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return outputOf('sudo', ['-n', 'true']) === null ? null : ['sudo', '-n'];
}

/** Whether packages can be installed here without asking anyone. */
export function canUseApt() {
  return process.platform === 'linux' && outputOf('apt-get', ['--version']) !== null && rootPrefix() !== null;
}

/**
 * @param {readonly string[]} packages
 * @returns {boolean} whether all of them are installed now
 */
export function installWithApt(packages) {
  const prefix = rootPrefix();
  if (!prefix) return false;
  /** @param {readonly string[]} args */
  const apt = (args) => {
    const [program = '', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return runQuietly(program, rest);
  };
  // A list that could not be refreshed may still hold what is wanted.
  apt(['update']);
  return apt(['install', '-y', ...packages]);
}
