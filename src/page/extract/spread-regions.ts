import type { PageTree } from './page-tree.ts';
import { REGION } from './region.ts';

const MOST_OF_PAGE = 0.55;
const MOST_OF_PRICES = 0.6;
const LEAST_PRICES = 4;
type SpreadTree = PageTree & { readonly menus: number[] };

/** Nodes that are gone through before the page may have its turn. */
const STEP_NODES = 20_000;

/**
 * Hands regions down. A name such as `content-sidebar-wrap` on what holds most of the page's text is no region; a
 * `nav` is one even so: some pages hold little else.
 */
export function* spreadRegionSteps(tree: SpreadTree): Generator<void, void> {
  const count = tree.elements.length;
  tree.content.text = tree.text[0] ?? 0;
  tree.content.prose = tree.prose[0] ?? 0;
  for (let node = 1; node < count; node += STEP_NODES) {
    handDown(tree, node, Math.min(count, node + STEP_NODES));
    if (node + STEP_NODES < count) yield;
  }
}

/** Most of the prices of the page, and pictures with them: a name such as `collection-filter` means something else. */
function holdsOffers({ prices, images }: SpreadTree, node: number): boolean {
  const count = prices[node] ?? 0;
  return (
    count >= LEAST_PRICES && count > MOST_OF_PRICES * (prices[0] ?? 0) && (images[node] ?? 0) >= LEAST_PRICES
  );
}

function handDown(tree: SpreadTree, first: number, end: number): void {
  const { text, prose, region, parent, tags, content, menus } = tree;
  const most = (text[0] ?? 0) * MOST_OF_PAGE;
  for (let node = first; node < end; node += 1) {
    const isWhatItIsAbout = ((text[node] ?? 0) > most || holdsOffers(tree, node)) && tags[node] !== 'NAV';
    const own = isWhatItIsAbout ? REGION.main : (region[node] ?? REGION.main);
    const outer = region[parent[node] ?? 0] ?? REGION.main;
    region[node] = Math.max(own, outer);
    if (Math.max(own, outer) >= REGION.navigation && outer < REGION.navigation) {
      menus.push(node);
      content.text -= text[node] ?? 0;
      content.prose -= prose[node] ?? 0;
    }
  }
}
