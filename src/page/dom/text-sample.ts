import { isTextlessTag } from '../extract/skipped-elements.ts';

const MAX_NODES = 5000;

/** The beginning of what a document says, up to `length` UTF-16 units: of scripts and the like nothing. */
export function textSample(document: Document, length: number): string {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let sample = '';
  for (let count = 0; count < MAX_NODES && sample.length < length; count += 1) {
    const node = walker.nextNode();
    if (node === null) break;
    if (isTextlessTag(node.parentElement?.tagName ?? '')) continue;
    sample += `${(node.nodeValue ?? '').slice(0, length)}\n`;
  }
  return sample.slice(0, length);
}
