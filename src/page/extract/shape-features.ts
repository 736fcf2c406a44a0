import { childrenOf, type PageTree } from './page-tree.ts';

const MAX_FEATURES = 64;
const MAX_CHILDREN = 24;
/** Least similarity of two insides that make two elements of no name alike. */
const ALIKE = 0.4;

/** What the inside of an element is made of, two levels deep: numbers for tags and for tags with classes. */
export type Shape = { readonly own: readonly number[]; readonly inside: ReadonlySet<number> };

/** The shape of a node; bounded, so that a container of a thousand records costs no more than a card. */
export function shapeOf(tree: PageTree, node: number): Shape {
  const inside = new Set<number>();
  for (const child of childrenOf(tree, node).slice(0, MAX_CHILDREN)) {
    addFeature(tree, inside, child, 0);
    for (const grandchild of childrenOf(tree, child).slice(0, MAX_CHILDREN))
      addFeature(tree, inside, grandchild, 1);
    if (inside.size >= MAX_FEATURES) break;
  }
  return { own: toldTokens(tree, tree.kind[node] ?? 0), inside };
}

/** The class tokens of a kind that tell something: see loneClasses. */
function toldTokens({ signatures, loneClasses }: PageTree, kind: number): readonly number[] {
  const tokens = signatures.tokensOf(kind);
  return loneClasses.size === 0 ? tokens : tokens.filter((token) => !loneClasses.has(token));
}

function addFeature(tree: PageTree, features: Set<number>, node: number, level: number): void {
  const kind = tree.kind[node] ?? 0;
  if (toldTokens(tree, kind).length === tree.signatures.tokensOf(kind).length) features.add(kind * 4 + level);
  features.add(-(tree.signatures.tagOf(kind) * 4 + level + 1));
}

/**
 * True when two elements of one tag look like two of a kind. Classes decide where both have them; where they
 * don't agree or are missing the insides have to be alike.
 */
export function isSameKind(a: Shape, b: Shape): boolean {
  const inside = similarity(a.inside, b.inside);
  if (a.own.length === 0 && b.own.length === 0) return inside >= ALIKE;
  const own = similarity(new Set(a.own), new Set(b.own));
  if (own === 1) return inside >= 0.2;
  if (own >= 0.3) return inside >= 0.5;
  return inside >= 0.7 && Math.min(a.inside.size, b.inside.size) >= 8;
}

/** True when the insides of two elements are alike, whatever these are called. */
export function areMadeAlike(a: Shape, b: Shape): boolean {
  return similarity(a.inside, b.inside) >= ALIKE;
}

/** Jaccard similarity; two empty sets are alike. */
function similarity(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 && b.size === 0) return 1;
  let shared = 0;
  for (const feature of a) if (b.has(feature)) shared += 1;
  return shared / (a.size + b.size - shared);
}
