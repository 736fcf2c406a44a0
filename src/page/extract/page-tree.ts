import { firstNotBelow } from '../../core/first-not-below.ts';
import { REGION } from './region.ts';
import type { SignatureTable } from './signature.ts';
import type { Columns } from './tree-columns.ts';
import type { Words } from './words.ts';

/**
 * The elements of a page in document order with sums over their subtrees. A node is its index; its subtree is
 * `[node, end[node])`. Built in one pass, without computed style. Columns may have room for more nodes than there are.
 */
export type PageTree = Readonly<Columns> & {
  readonly elements: readonly Element[];
  readonly tags: readonly string[];
  /** Nodes that may name something, in page order: headings, and what is marked up as a property. */
  readonly naming: readonly number[];
  /** Nodes that are marked up as things of a type. */
  readonly typed: readonly number[];
  /** Elements that tell of the page and stand in its body: `meta`, `link`, `base`, data in scripts. */
  readonly metadata: readonly Element[];
  /** All text nodes in document order, blank ones included: `firstWords[node]` is the first below a node. */
  readonly words: Readonly<Words>;
  readonly signatures: SignatureTable;
  /** Class tokens that tell nothing, see loneClasses. */
  readonly loneClasses: ReadonlySet<number>;
  /** Open shadow roots that were read into. */
  readonly shadowRoots: readonly ShadowRoot[];
  /** The outermost nodes that are navigation or footers, see menuTextOf. */
  readonly menus: readonly number[];
  /** Characters of text, and of prose, of the whole tree outside navigation and footers. */
  readonly content: { text: number; prose: number };
  /** The page holds more than was read. */
  readonly isCutShort: boolean;
};

/** Values of all nodes of a tree. */
export type Values = Int32Array | readonly number[];

/** Bits of `traits`. */
export const TRAIT = {
  itemprop: 1,
  testId: 2,
  author: 4,
  styled: 8,
  hidden: 16,
  href: 32,
  typed: 64,
  /** Words inside of it were not read, or stand elsewhere in the page: only the page itself has its whole text. */
  partial: 128,
  /** It has attributes of the page's own (`data-…`). */
  data: 256,
  /** It has an attribute besides those that may hold an exact time. */
  dated: 512,
} as const;

/** The nodes of the element children, in order. */
export function childrenOf(tree: PageTree, node: number): number[] {
  const children: number[] = [];
  const end = tree.end[node] ?? 0;
  for (let child = node + 1; child < end; child = tree.end[child] ?? end) children.push(child);
  return children;
}

/** Characters of text in navigation or footers below a node, or all of its text where it stands in one itself. */
export function menuTextOf({ menus, region, text, end }: PageTree, node: number): number {
  if ((region[node] ?? REGION.main) >= REGION.navigation) return text[node] ?? 0;
  const last = end[node] ?? 0;
  let sum = 0;
  for (let menu = firstNotBelow(menus, node); (menus[menu] ?? last) < last; menu += 1)
    sum += text[menus[menu] ?? 0] ?? 0;
  return sum;
}

/** The text nodes below `node`, as indices `[first, end)` of `words`. */
export function wordsBelow(tree: PageTree, node: number): { readonly first: number; readonly end: number } {
  return { first: tree.firstWords[node] ?? 0, end: wordsEnd(tree, node) };
}

/** Index after the last text node below `node`. */
export function wordsEnd(tree: PageTree, node: number): number {
  const { words } = tree;
  const after = tree.end[node] ?? 0;
  const first = tree.firstWords[node] ?? 0;
  let end = after < tree.elements.length ? (tree.firstWords[after] ?? words.count) : words.count;
  // Text between the node's last element and the next one belongs to what is around it.
  while (end > first && (words.parent[end - 1] ?? -1) < node) end -= 1;
  return end;
}
