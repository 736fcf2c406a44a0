/**
 * The id of a hint that is taught on a site: the same place, the same id, so that teaching it again replaces the
 * hint. Host names are in the form that addresses have, that is in ASCII.
 */
export function taughtHintId(host: string, paths: readonly string[]): string {
  const words = [host, ...paths]
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return (
    words
      .replace(/^-+|-+$/g, '')
      .slice(0, 80)
      .replace(/-+$/, '') || 'page'
  );
}
