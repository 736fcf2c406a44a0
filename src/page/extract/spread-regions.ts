import type { PageTree } from './page-tree.ts';
import { REGION } from './region.ts';

const MOST_OF_PAGE = 0.55;
/** What has so much of `main` fills it. */
const MOST_OF_MAIN = 0.8;
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
  const about = mainPart(tree);
  tree.content.text = tree.text[0] ?? 0;
  tree.content.prose = tree.prose[0] ?? 0;
  for (let node = 1; node < count; node += STEP_NODES) {
    handDown(tree, about, node, Math.min(count, node + STEP_NODES));
    if (node + STEP_NODES < count) yield;
  }
}

/** What a page is about, as far as its tags say: `main`, -1 for none, and how much text stands outside of side parts. */
type MainPart = { readonly main: number; readonly text: number };

function mainPart({ tags, text, end, region }: SpreadTree): MainPart {
  let left = text[0] ?? 0;
  for (let node = 1; node < tags.length; ) {
    const isSide = region[node] !== REGION.main && SIDE_PARTS.has(tags[node] ?? '');
    if (isSide) left -= text[node] ?? 0;
    node = isSide ? (end[node] ?? node + 1) : node + 1;
  }
  return { main: tags.indexOf('MAIN'), text: left };
}

const SIDE_PARTS: ReadonlySet<string> = new Set(['NAV', 'ASIDE', 'FOOTER']);

/**
 * What holds `main`, or fills it, or has most of the text outside of what is tagged as standing aside. Names of footers
 * and of what asks for leave to set cookies are asked less.
 */
function isMainPart(
  { text, region, tags, end }: SpreadTree,
  { main, text: all }: MainPart,
  node: number,
): boolean {
  if (SIDE_PARTS.has(tags[node] ?? '') || region[node] === REGION.footer) return false;
  const own = text[node] ?? 0;
  if (own > all * MOST_OF_PAGE) return true;
  if (main < 0) return false;
  const last = end[node] ?? 0;
  return main < node ? node < (end[main] ?? 0) && own >= MOST_OF_MAIN * (text[main] ?? 0) : main < last;
}

/** Most of the prices of the page, and pictures with them: a name such as `collection-filter` means something else. */
function holdsOffers({ prices, images }: SpreadTree, node: number): boolean {
  const count = prices[node] ?? 0;
  return (
    count >= LEAST_PRICES && count > MOST_OF_PRICES * (prices[0] ?? 0) && (images[node] ?? 0) >= LEAST_PRICES
  );
}

function isWhatItIsAbout(tree: SpreadTree, about: MainPart, node: number): boolean {
  const { tags, text } = tree;
  if (tags[node] === 'NAV') return false;
  if ((text[node] ?? 0) > (text[0] ?? 0) * MOST_OF_PAGE) return true;
  return holdsOffers(tree, node) || isMainPart(tree, about, node);
}

function handDown(tree: SpreadTree, about: MainPart, first: number, end: number): void {
  const { text, prose, region, parent, content, menus } = tree;
  for (let node = first; node < end; node += 1) {
    const named = region[node] ?? REGION.main;
    const own = named !== REGION.main && isWhatItIsAbout(tree, about, node) ? REGION.main : named;
    const outer = region[parent[node] ?? 0] ?? REGION.main;
    region[node] = Math.max(own, outer);
    if (Math.max(own, outer) >= REGION.navigation && outer < REGION.navigation) {
      menus.push(node);
      content.text -= text[node] ?? 0;
      content.prose -= prose[node] ?? 0;
    }
  }
}
