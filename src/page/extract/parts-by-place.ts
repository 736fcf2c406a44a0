import { share } from './group-features.ts';
import type { PageTree } from './page-tree.ts';

/** More of a kind in each record are a list in it, or the records of a row. */
const MOST_PARTS = 4;
const LEAST_RECORDS = 3;
/** Share of the records that must hold just as many parts. */
const MOSTLY = 0.8;
/** What stands at one place of a record differs from what stands at another by this share in having an image, say. */
const UNLIKE = 0.8;

/**
 * True when each of `outer` holds two to four of `inner`, and what comes first in it has a price, an image or a heading
 * where what comes later has none: the head and the body of a record, not records of their own. Both in page order.
 */
export function arePartsByPlace(tree: PageTree, outer: readonly number[], inner: readonly number[]): boolean {
  if (outer.length < LEAST_RECORDS) return false;
  const parts = Math.round(inner.length / outer.length);
  if (parts < 2 || parts > MOST_PARTS) return false;
  const places = membersByPlace(tree, outer, inner, parts);
  if ((places[0]?.length ?? 0) < MOSTLY * outer.length) return false;
  return [tree.prices, tree.images, tree.headings].some((values) => {
    const shares = places.map((nodes) => share(values, nodes));
    return Math.max(...shares) - Math.min(...shares) >= UNLIKE;
  });
}

/** For each place the members that stand at it in a record, of records that hold exactly so many. */
function membersByPlace(
  tree: PageTree,
  outer: readonly number[],
  inner: readonly number[],
  parts: number,
): number[][] {
  const places = Array.from({ length: parts }, (): number[] => []);
  let at = 0;
  for (const record of outer) {
    const end = tree.end[record] ?? 0;
    while (at < inner.length && (inner[at] ?? 0) < record) at += 1;
    const first = at;
    while (at < inner.length && (inner[at] ?? 0) < end) at += 1;
    if (at - first !== parts) continue;
    for (const [place, nodes] of places.entries()) nodes.push(inner[first + place] ?? 0);
  }
  return places;
}
