import { buildListing, type ExtractedListing, type ReadingContext, readingContext } from './build-listing.ts';
import { recordParts } from './fields/record-parts.ts';
import { sectionHeadings, sectionOf } from './fields/section.ts';
import { mainItem } from './main-item.ts';
import { buildPageTree, type PageTree } from './page-tree.ts';
import { recordElements } from './record-elements.ts';
import { type RecordGroup, recordGroups } from './record-groups.ts';
import { type PageStructure, structureClasses } from './structure-classes.ts';
import { withUniqueIds } from './unique-ids.ts';

export type { ExtractedListing } from './build-listing.ts';

/**
 * The listings of a page in page order: the records of its lists, and the main item of a detail page. Nothing on
 * a page that is neither, nothing in a document without a body. `url` is the page's address.
 */
export function extractListings(root: Document | Element, options: { url: string }): ExtractedListing[] {
  const document = root.nodeType === Node.DOCUMENT_NODE ? (root as Document) : root.ownerDocument;
  const top = root === document ? document?.body : (root as Element);
  if (top === null || top === undefined || document === null) return [];
  const tree = buildPageTree(top);
  const context = readingContext(document, options.url);
  const structure = structureClasses(tree);
  const groups = recordGroups(tree, structure);
  const main = mainItem(document, tree, groups, context);
  const records = readLists(tree, structure, groups, context);
  return withUniqueIds(main === null ? records : [main, ...records]);
}

function readLists(
  tree: PageTree,
  structure: PageStructure,
  groups: readonly RecordGroup[],
  context: ReadingContext,
): ExtractedListing[] {
  const records = groups
    .flatMap((group) => recordElements(tree, structure, group))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const headings = sectionHeadings(tree, records.flat());
  return records.flatMap((nodes) => {
    const elements = nodes.flatMap((node) => tree.elements[node] ?? []);
    const listing = buildListing(
      elements,
      recordParts(tree, nodes),
      context,
      sectionOf(tree, headings, nodes[0] ?? 0),
    );
    return listing === null ? [] : [listing];
  });
}
