/** Where a hint holds: patterns of hosts, and of paths. No paths at all means every path. */
export type SitePlace = { readonly hosts: readonly string[]; readonly paths: readonly string[] };

/**
 * True when a host name matches: `market.example` matches itself, `*.market.example` itself and every subdomain,
 * `*` every host.
 */
export function isHostLike(host: string, pattern: string): boolean {
  if (pattern === '*') return host !== '';
  if (!pattern.startsWith('*.')) return host === pattern;
  const parent = pattern.slice(2);
  return host === parent || host.endsWith(`.${parent}`);
}

/**
 * True when an address matches a path pattern: `*` stands for any characters. A pattern with a question mark is
 * compared with path and query, one without with the path alone.
 */
export function isPathLike(url: URL, pattern: string): boolean {
  return isLike(pattern.includes('?') ? url.pathname + url.search : url.pathname, pattern);
}

/** True when the hint holds on a page with this address. */
export function isPlaceOf({ hosts, paths }: SitePlace, address: string): boolean {
  const url = URL.parse(address);
  if (url === null || !hosts.some((pattern) => isHostLike(url.hostname, pattern))) return false;
  return paths.length === 0 || paths.some((pattern) => isPathLike(url, pattern));
}

/** Wildcards without a regular expression: every piece is looked for once, so no pattern takes long. */
function isLike(text: string, pattern: string): boolean {
  const [first = '', ...pieces] = pattern.split('*');
  const last = pieces.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
