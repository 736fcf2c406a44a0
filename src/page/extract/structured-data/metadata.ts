import { bodyOf, findAllIn, findAllInDocument, headOf } from '../../dom/node-access.ts';
import type { PageTree } from '../page-tree.ts';
import { METADATA } from '../tag-bits.ts';

/**
 * The elements of a page that tell of it, in page order: of its head, and of its body as far as the tree met them.
 * So a large page is not searched again for what it may not hold.
 */
export function metadataOf(document: Document, tree: PageTree): readonly Element[] {
  const head = headOf(document);
  if (head === null || tree.elements[0] !== bodyOf(document))
    return [...findAllInDocument(document, METADATA)];
  return [...findAllIn(head, METADATA), ...tree.metadata];
}
