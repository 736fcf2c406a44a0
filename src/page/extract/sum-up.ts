import { type PageTree, TRAIT } from './page-tree.ts';

/** Nodes that are summed up before the page may have its turn. */
const STEP_NODES = 10_000;

/**
 * Makes sums over subtrees of what each node holds itself. What stands inside a link is linked, and no prose. Goes
 * from the end: by then all that is inside of a node has been added to it.
 */
export function* sumUpSteps(tree: PageTree): Generator<void, void> {
  for (let end = tree.elements.length; end > 0; end -= STEP_NODES) {
    sumUp(tree, Math.max(0, end - STEP_NODES), end);
    if (end > STEP_NODES) yield;
  }
}

function sumUp(tree: PageTree, first: number, end: number): void {
  const { tags, traits, parent, text, linkText, chunks, prose, links, images, prices, headings, controls } =
    tree;
  for (let node = end - 1; node >= first; node -= 1) {
    if (tags[node] === 'A') {
      linkText[node] = text[node] ?? 0;
      prose[node] = 0;
    }
    const outer = parent[node] ?? -1;
    if (outer < 0) continue;
    traits[outer] = (traits[outer] ?? 0) | ((traits[node] ?? 0) & TRAIT.partial);
    addUp(text, outer, node);
    addUp(linkText, outer, node);
    addUp(chunks, outer, node);
    addUp(prose, outer, node);
    addUp(links, outer, node);
    addUp(images, outer, node);
    addUp(prices, outer, node);
    addUp(headings, outer, node);
    addUp(controls, outer, node);
  }
}

function addUp(values: Int32Array, outer: number, node: number): void {
  const value = values[node] ?? 0;
  if (value !== 0) values[outer] = (values[outer] ?? 0) + value;
}
