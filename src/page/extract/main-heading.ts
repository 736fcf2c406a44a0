import { attributeOf } from '../dom/node-access.ts';
import { plainText } from './fields/plain-text.ts';
import { type PageTree, TRAIT } from './page-tree.ts';
import { REGION } from './region.ts';
import { isRendered } from './skipped-elements.ts';

const MAX_HEADING = 300;
const MAX_LESSER = 40;

/**
 * The heading that names what the page is about: outside navigation, the `h1` (else another heading) that shares
 * most with the names given (the page's title). Null when no heading does.
 */
export function mainHeading(tree: PageTree, names: readonly string[]): number | null {
  let best: { node: number; score: number } | null = null;
  let seen = 0;
  for (const node of tree.naming) {
    // Pages have one subject and, in lists, thousands of lesser headings: the first ones are enough.
    const isLesser = tree.tags[node] === 'H2' || tree.tags[node] === 'H3';
    if (isLesser) seen += 1;
    if (isLesser && seen > MAX_LESSER) continue;
    const score = headingScore(tree, node, names);
    if (score > (best?.score ?? 0)) best = { node, score };
  }
  return best?.node ?? null;
}

function headingScore(tree: PageTree, node: number, names: readonly string[]): number {
  const element = tree.elements[node];
  if (element === undefined || (tree.region[node] ?? 0) >= REGION.navigation) return 0;
  const level = /^H([1-3])$/.exec(tree.tags[node] ?? '')?.[1];
  if (level === undefined && ((tree.traits[node] ?? 0) & TRAIT.itemprop) === 0) return 0;
  if (level === undefined && attributeOf(element, 'itemprop') !== 'name') return 0;
  const text = plainText(element);
  if (text.length < 2 || text.length > MAX_HEADING || !isRendered(element)) return 0;
  const likeness = Math.max(0, ...names.map((name) => likenessOf(text, name)));
  const rank = level === '1' ? 1 : level === undefined ? 0.6 : 0;
  return likeness >= 0.5 || level === '1' ? rank + 2 * likeness : 0;
}

/** Dice coefficient of the character pairs of both; works without word borders. */
function likenessOf(heading: string, name: string): number {
  const pairs = pairsOf(heading);
  const others = pairsOf(name);
  let shared = 0;
  for (const pair of pairs) if (others.has(pair)) shared += 1;
  return (2 * shared) / Math.max(1, pairs.size + others.size);
}

function pairsOf(text: string): Set<string> {
  const plain = text.toLowerCase().replace(/[\s\p{P}]+/gu, '');
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < plain.length; at += 1) pairs.add(plain.slice(at, at + 2));
  return pairs;
}
