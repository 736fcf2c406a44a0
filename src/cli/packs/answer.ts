import { EXIT, type ExitCode } from '../exit-code.ts';

/** A subcommand's answer: what to print, and how it ended. */
export interface Answer {
  readonly out?: string;
  readonly complaint?: string;
  readonly exit: ExitCode | typeof PROBLEMS_FOUND;
}

/** The packs have problems that the author should mend. */
export const PROBLEMS_FOUND = 1;

/** An answer to arguments that make no sense. */
export function misused(reason: string): Answer {
  return { complaint: `packs: ${reason}\nTry: npm run packs:check -- --help`, exit: EXIT.usage };
}
