/**
 * The path pattern of pages like the one with this path: numbers may differ, and so may the last of several parts.
 * `/s/phones` gives `/s/*`, `/forum-36-1.html` gives `/forum-*-*.html`.
 */
export function pathPatternOf(pathname: string): string {
  const parts = pathname.split('/').slice(1);
  const last = parts.length - 1;
  const general = parts.map((part, at) => {
    const numbered = part.replace(/\d+/g, '*');
    const isFree = at === last && last > 0 && part !== '' && numbered === part;
    return isFree ? '*' : numbered;
  });
  return `/${general.join('/')}`.slice(0, 200);
}
