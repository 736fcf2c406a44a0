import { isConnected, parentElementOf, tagNameOf } from '../dom/node-access.ts';
import { buildListing, type ExtractedListing, type ReadingContext, readingContext } from './build-listing.ts';
import { recordParts } from './fields/record-parts.ts';
import type { PageTree } from './page-tree.ts';
import { buildPageTree } from './read-tree.ts';
import { isSameKind, shapeOf } from './shape-features.ts';
import { withUniqueIds } from './unique-ids.ts';

/**
 * The listings of elements that were added to lists already known, read without reading the page again. Null when
 * they are anything else than more records beside known ones: then the whole page has to be read.
 */
export function extractAdded(
  document: Document,
  added: readonly Element[],
  known: readonly ExtractedListing[],
  url: string,
): ExtractedListing[] | null {
  const models = modelsByParent(known);
  const context = readingContext(document, url);
  const listings: ExtractedListing[] = [];
  for (const element of added) {
    const model = modelOf(models, element);
    const listing = model === undefined ? null : readLike(element, model, context);
    if (listing === null) return null;
    listings.push(listing);
  }
  return withUniqueIds(listings, known);
}

/** One known record of every list, by the element that holds the list; its tree is built when it is needed. */
type Model = { readonly record: ExtractedListing; readonly example: Element; tree: PageTree | null };

function modelsByParent(known: readonly ExtractedListing[]): Map<Element, Model> {
  const models = new Map<Element, Model>();
  for (const record of known) {
    const example = record.elements.length === 1 ? record.elements[0] : undefined;
    const parent = example !== undefined && isConnected(example) ? parentElementOf(example) : null;
    if (example !== undefined && parent !== null && !models.has(parent))
      models.set(parent, { record, example, tree: null });
  }
  return models;
}

function modelOf(models: ReadonlyMap<Element, Model>, element: Element): Model | undefined {
  const parent = parentElementOf(element);
  return parent === null ? undefined : models.get(parent);
}

function readLike(element: Element, model: Model, context: ReadingContext): ExtractedListing | null {
  if (tagNameOf(model.example) !== tagNameOf(element)) return null;
  model.tree ??= buildPageTree(model.example);
  const tree = buildPageTree(element, { signatures: model.tree.signatures });
  if (!isAlike(tree, model.tree)) return null;
  return buildListing([element], recordParts(tree, [0]), context, model.record.listing.section);
}

function isAlike(tree: PageTree, model: PageTree): boolean {
  const pieces = [tree.chunks[0] ?? 0, model.chunks[0] ?? 0].sort((a, b) => a - b);
  return (pieces[0] ?? 0) * 4 >= (pieces[1] ?? 0) && isSameKind(shapeOf(tree, 0), shapeOf(model, 0));
}
