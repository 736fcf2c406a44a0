import { buildListing, type ExtractedListing, type ReadingContext, readingContext } from './build-listing.ts';
import { commonLabels } from './fields/common-labels.ts';
import { recordParts } from './fields/record-parts.ts';
import { sectionHeadings, sectionOf } from './fields/section.ts';
import { mainItem, pageSubject, withoutSubject } from './main-item.ts';
import { buildPageTree, type PageTree } from './page-tree.ts';
import { recordElements } from './record-elements.ts';
import { type RecordGroup, recordGroups } from './record-groups.ts';
import { type PageStructure, structureClasses } from './structure-classes.ts';
import { withUniqueIds } from './unique-ids.ts';

const NEXT_TO_NOTHING = 40;

export type { ExtractedListing } from './build-listing.ts';

/**
 * The listings of a page in page order: the records of its lists, and the main item of a detail page. Nothing on
 * a page that is neither, nothing in a document without a body. `url` is the page's address.
 */
export function extractListings(root: Document | Element, options: { url: string }): ExtractedListing[] {
  const document = root.nodeType === Node.DOCUMENT_NODE ? (root as Document) : root.ownerDocument;
  const top = root === document ? document?.body : (root as Element);
  if (top === null || top === undefined || document === null) return [];
  const tree = readTree(top);
  const context = readingContext(document, options.url);
  const structure = structureClasses(tree);
  const subject = pageSubject(document, tree, context.base);
  const groups = withoutSubject(tree, recordGroups(tree, structure), subject);
  const main = mainItem(tree, groups, subject, context);
  const records = readLists(tree, structure, groups, context);
  return withUniqueIds(main === null ? records : [main, ...records]);
}

/** A page that shows next to nothing hides its content until its scripts have run: then what is hidden is read. */
function readTree(top: Element): PageTree {
  const tree = buildPageTree(top);
  return (tree.text[0] ?? 0) >= NEXT_TO_NOTHING ? tree : buildPageTree(top, { readsHidden: true });
}

function readLists(
  tree: PageTree,
  structure: PageStructure,
  groups: readonly RecordGroup[],
  context: ReadingContext,
): ExtractedListing[] {
  const records = groups.flatMap((group) => {
    const labels = commonLabels(tree, group.members);
    return recordElements(tree, structure, group).map((nodes) => ({ nodes, first: nodes[0] ?? 0, labels }));
  });
  records.sort((a, b) => a.first - b.first);
  const headings = sectionHeadings(
    tree,
    records.flatMap(({ nodes }) => nodes),
  );
  return records.flatMap(({ nodes, first, labels }) => {
    const elements = nodes.flatMap((node) => tree.elements[node] ?? []);
    const section = sectionOf(tree, headings, first);
    return buildListing(elements, recordParts(tree, nodes, labels), context, section) ?? [];
  });
}
