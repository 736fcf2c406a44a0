const PAGE = 'review.html';
const QUERY = 'q';
const FLAG = 'flag';

/** What the review page shows first. */
export interface ReviewStart {
  /** What is searched for; empty for nothing. */
  readonly query: string;
  /** The id of the flag in focus; null for the first one. */
  readonly flagId: string | null;
}

/** The address of the review page, relative to the extension; with a query it opens searching for that. */
export function reviewAddress(query = ''): string {
  return query === '' ? PAGE : `${PAGE}#${new URLSearchParams({ [QUERY]: query })}`;
}

/** The address of the review page with one flag in focus. */
export function flagAddress(flagId: string): string {
  return `${PAGE}#${new URLSearchParams({ [FLAG]: flagId })}`;
}

/** What an address of the review page has it show first. */
export function startInHash(hash: string): ReviewStart {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  return { query: asked.get(QUERY) ?? '', flagId: asked.get(FLAG) };
}
