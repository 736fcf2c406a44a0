import type { PageTree } from './page-tree.ts';
import { REGION, type Region } from './region.ts';

const MOST_OF_PAGE = 0.55;

/**
 * Hands regions down. A name such as `content-sidebar-wrap` on what holds most of the page's text is no region; a
 * `nav` is one even so: some pages hold little else.
 */
export function spreadRegions(tree: PageTree): void {
  const most = (tree.text[0] ?? 0) * MOST_OF_PAGE;
  tree.content.text = tree.text[0] ?? 0;
  tree.content.prose = tree.prose[0] ?? 0;
  for (let node = 1; node < tree.elements.length; node += 1) {
    const isMostOfPage = (tree.text[node] ?? 0) > most && tree.tags[node] !== 'NAV';
    const own = isMostOfPage ? REGION.main : (tree.region[node] ?? REGION.main);
    const outer = tree.region[tree.parent[node] ?? 0] ?? REGION.main;
    const region = Math.max(own, outer) as Region;
    tree.region[node] = region;
    if (region >= REGION.navigation && outer < REGION.navigation) {
      tree.content.text -= tree.text[node] ?? 0;
      tree.content.prose -= tree.prose[node] ?? 0;
    }
  }
  for (let node = tree.elements.length - 1; node > 0; node -= 1) {
    if ((tree.region[node] ?? REGION.main) >= REGION.navigation) tree.menuText[node] = tree.text[node] ?? 0;
    const parent = tree.parent[node] ?? 0;
    tree.menuText[parent] = (tree.menuText[parent] ?? 0) + (tree.menuText[node] ?? 0);
  }
}
