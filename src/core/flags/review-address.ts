const PAGE = 'review.html';
const QUERY = 'q';

/** The address of the review page, relative to the extension; with a query it opens searching for that. */
export function reviewAddress(query = ''): string {
  return query === '' ? PAGE : `${PAGE}#${new URLSearchParams({ [QUERY]: query })}`;
}

/** What an address of the review page has it search for; empty for nothing. */
export function queryInHash(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, '')).get(QUERY) ?? '';
}
