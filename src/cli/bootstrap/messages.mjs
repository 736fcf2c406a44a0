/** Something the machine lacks and the person has to provide; the message says what. */
export class SetupError extends Error {}

/**
 * Tells the person something without touching standard output.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`tradeflag: ${text}\n`);
}
