/** Something wrong in a pattern file, said so that its author finds it. */
export interface PackProblem {
  /** File name as given to the reader. */
  readonly file: string;
  /** Path of the field, such as `rules[3].when.seq[0]`; empty for the file as a whole. */
  readonly field: string;
  readonly message: string;
}

/** One line: file, field, what is wrong. */
export function formatProblem({ file, field, message }: PackProblem): string {
  return field === '' ? `${file}: ${message}` : `${file}: ${field}: ${message}`;
}
