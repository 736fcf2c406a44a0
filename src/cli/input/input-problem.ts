/** An input that cannot be opened or read at all. */
export class UnreadableInputError extends Error {
  readonly input: string;

  constructor(input: string, reason: string) {
    super(reason);
    this.input = input;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'no permission to read it',
  EISDIR: 'is a folder, not a file',
};

/** Says in words why the operating system could not read `input`. Rethrows what is no error of the system: a bug. */
export function unreadable(input: string, error: unknown): UnreadableInputError {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  return new UnreadableInputError(input, REASONS[error.code] ?? error.message);
}
