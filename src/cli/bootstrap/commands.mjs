/**
 * Module of each command, relative to the repository. A module exports `main(args)`, which resolves to an exit code.
 */
export const COMMANDS = Object.freeze({
  test: 'src/cli/test/run-tests.ts',
  demo: 'src/cli/demo/demo.ts',
  tradeflag: 'src/cli/tradeflag.ts',
  packs: 'src/cli/packs/packs.ts',
});

/** @typedef {keyof typeof COMMANDS} CommandName */
/** @typedef {'none' | 'pages' | 'extensions'} BrowserNeed */

/**
 * @param {string} name
 * @returns {name is CommandName}
 */
export function isCommandName(name) {
  return Object.hasOwn(COMMANDS, name);
}

/**
 * What a command line needs a Chromium for: to load pages, to load the extension, or not at all.
 * @param {CommandName} name
 * @param {readonly string[]} args
 * @returns {BrowserNeed}
 */
export function browserNeed(name, args) {
  if (args.includes('--help') || args.includes('-h')) return 'none';
  if (name === 'packs') return 'none';
  if (name !== 'tradeflag') return 'extensions';
  return args[0] === 'scan' && args.some((arg) => /\.x?html?$/i.test(arg)) ? 'pages' : 'none';
}
