import { isConnected, parentElementOf, tagNameOf } from '../dom/node-access.ts';
import { buildListing, type ExtractedListing, type ReadingContext, readingContext } from './build-listing.ts';
import { recordParts } from './fields/record-parts.ts';
import { loneClasses } from './lone-classes.ts';
import type { PageTree } from './page-tree.ts';
import { buildPageTree } from './read-tree.ts';
import { isSameKind, shapeOf } from './shape-features.ts';
import type { ListedFacts } from './structured-data/listed-facts.ts';
import { withUniqueIds } from './unique-ids.ts';

/**
 * The listings of elements that were added to lists already known, read without reading the page again. Null when
 * they are anything else than more records beside known ones: then the whole page has to be read. `listed`: what
 * the page's own lists say, from that reading.
 */
export function extractAdded(
  document: Document,
  added: readonly Element[],
  known: readonly ExtractedListing[],
  url: string,
  listed?: ListedFacts,
): ExtractedListing[] | null {
  const models = modelsByParent(known);
  const context = readingContext(document, url, listed);
  const listings: ExtractedListing[] = [];
  for (const element of added) {
    const model = modelOf(models, element);
    const listing = model === undefined ? null : readLike(element, model, context);
    if (listing === null) return null;
    listings.push(listing);
  }
  return withUniqueIds(listings, known);
}

/** A record of a known list, and the first elements of the list; their trees are built when they are needed. */
type Model = { readonly record: ExtractedListing; readonly examples: Element[]; trees: PageTree[] };

/** So many records tell whether their classes are made up. */
const EXAMPLES = 6;

function modelsByParent(known: readonly ExtractedListing[]): Map<Element, Model> {
  const models = new Map<Element, Model>();
  for (const record of known) {
    const example = record.elements.length === 1 ? record.elements[0] : undefined;
    const parent = example !== undefined && isConnected(example) ? parentElementOf(example) : null;
    if (example === undefined || parent === null) continue;
    const model = models.get(parent);
    if (model === undefined) models.set(parent, { record, examples: [example], trees: [] });
    else if (model.examples.length < EXAMPLES) model.examples.push(example);
  }
  return models;
}

function modelOf(models: ReadonlyMap<Element, Model>, element: Element): Model | undefined {
  const parent = parentElementOf(element);
  return parent === null ? undefined : models.get(parent);
}

function readLike(element: Element, model: Model, context: ReadingContext): ExtractedListing | null {
  const [example] = model.examples;
  if (example === undefined || tagNameOf(example) !== tagNameOf(element)) return null;
  const first = model.trees[0] ?? buildPageTree(example);
  if (model.trees.length === 0) model.trees = [first];
  const tree = buildPageTree(element, { signatures: first.signatures });
  if (!isAlike(tree, first) && !isAlikeWithoutLone(tree, first, model)) return null;
  return buildListing([element], recordParts(tree, [0]), context, model.record.listing.section);
}

function isAlike(tree: PageTree, model: PageTree): boolean {
  const pieces = [tree.chunks[0] ?? 0, model.chunks[0] ?? 0].sort((a, b) => a - b);
  return (pieces[0] ?? 0) * 4 >= (pieces[1] ?? 0) && isSameKind(shapeOf(tree, 0), shapeOf(model, 0));
}

/** Where build tools made up a class for each record, they look alike once such classes are left out. */
function isAlikeWithoutLone(tree: PageTree, first: PageTree, model: Model): boolean {
  for (const example of model.examples.slice(model.trees.length))
    model.trees.push(buildPageTree(example, { signatures: first.signatures }));
  const trees = [...model.trees, tree];
  const look = Int32Array.from(trees.flatMap((one) => [...one.look.subarray(0, one.elements.length)]));
  const elements = trees.flatMap((one) => one.elements);
  const lone = { loneClasses: loneClasses({ signatures: first.signatures, look, elements }) };
  return lone.loneClasses.size > 0 && isAlike({ ...tree, ...lone }, { ...first, ...lone });
}
