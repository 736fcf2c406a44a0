import type { PageTree } from './page-tree.ts';
import { REGION } from './region.ts';

const MOST_OF_PAGE = 0.55;
/** Nodes that are gone through before the page may have its turn. */
const STEP_NODES = 20_000;

/**
 * Hands regions down. A name such as `content-sidebar-wrap` on what holds most of the page's text is no region; a
 * `nav` is one even so: some pages hold little else.
 */
export function* spreadRegionSteps(tree: PageTree): Generator<void, void> {
  const count = tree.elements.length;
  tree.content.text = tree.text[0] ?? 0;
  tree.content.prose = tree.prose[0] ?? 0;
  for (let node = 1; node < count; node += STEP_NODES) {
    handDown(tree, node, Math.min(count, node + STEP_NODES));
    if (node + STEP_NODES < count) yield;
  }
  for (let end = count; end > 1; end -= STEP_NODES) {
    sumMenus(tree, Math.max(1, end - STEP_NODES), end);
    if (end - STEP_NODES > 1) yield;
  }
}

function handDown(tree: PageTree, first: number, end: number): void {
  const { text, prose, region, parent, tags, content } = tree;
  const most = (text[0] ?? 0) * MOST_OF_PAGE;
  for (let node = first; node < end; node += 1) {
    const isMostOfPage = (text[node] ?? 0) > most && tags[node] !== 'NAV';
    const own = isMostOfPage ? REGION.main : (region[node] ?? REGION.main);
    const outer = region[parent[node] ?? 0] ?? REGION.main;
    region[node] = Math.max(own, outer);
    if (Math.max(own, outer) >= REGION.navigation && outer < REGION.navigation) {
      content.text -= text[node] ?? 0;
      content.prose -= prose[node] ?? 0;
    }
  }
}

/** From the last node to the first: what is inside comes before what it is in. */
function sumMenus({ text, region, parent, menuText }: PageTree, first: number, end: number): void {
  for (let node = end - 1; node >= first; node -= 1) {
    if ((region[node] ?? REGION.main) >= REGION.navigation) menuText[node] = text[node] ?? 0;
    const outer = parent[node] ?? 0;
    menuText[outer] = (menuText[outer] ?? 0) + (menuText[node] ?? 0);
  }
}
