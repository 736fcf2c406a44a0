/** What the command line promises to scripts that call it. */
export const EXIT = {
  done: 0,
  /** Wrong usage, or an input that could not be opened or read. */
  usage: 2,
  /** Finished, but some records could not be read; each was named on standard error. */
  partial: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The code that tells most: an unreadable file outranks unreadable records. */
export function worstExit(a: ExitCode, b: ExitCode): ExitCode {
  if (a === EXIT.usage || b === EXIT.usage) return EXIT.usage;
  return a === EXIT.partial || b === EXIT.partial ? EXIT.partial : EXIT.done;
}
