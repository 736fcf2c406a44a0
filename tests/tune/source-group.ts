/**
 * The group a record's source belongs to. Records of one group were written by the same hand or gathered by the same
 * search, so they are held out together: `github owner/name file …` is its repository, `found by the string X` that
 * search, anything else its words before the first bracket or colon.
 */
export function sourceGroup(source: string): string {
  const repository = /\bgithub (?:[a-z]+ )?([\w.-]+\/[\w.-]+)/iu.exec(source)?.[1];
  if (repository !== undefined) return repository.toLowerCase();
  const search = /string(?: search)? "?([^",()]+)/iu.exec(source)?.[1];
  if (search !== undefined) return search.trim().toLowerCase();
  return (source.split(/[(:]/u)[0] ?? '').trim().toLowerCase() || 'unknown';
}
