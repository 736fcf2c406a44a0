import type { FoldedText } from '../text/fold.ts';
import { type TermHit, toHit } from './find-terms.ts';
import { endOfWord } from './term-borders.ts';
import { mayBegin, type TermIndex } from './term-index.ts';
import { lengthOf } from './term-list.ts';

/** No run of codes is longer. */
const MAX_RUN = 40;

/** `reaches[k]`: codes cover the run from its unit `k` to its end; used again for every run. */
const reaches = new Uint8Array(MAX_RUN + 1);

/**
 * Letter codes may run together without a border (`QQVXZFB`). The word at `start` counts when two codes or more
 * cover it from end to end; one that only contains a code (`tgif`) is some other word. Adds to `hits`.
 */
export function findCodeRun(text: FoldedText, codes: TermIndex, start: number, hits: TermHit[]): void {
  const isLikely =
    start + 1 < text.length && mayBegin(codes, text.units[start] ?? 0, text.units[start + 1] ?? 0);
  if (!isLikely || longestCode(text, codes, start, text.length) === 0) return;
  const end = endOfWord(text, start + 1);
  const length = end - start;
  if (length > MAX_RUN || longestCode(text, codes, start, end) === length) return;
  reaches.fill(0, 0, length);
  reaches[length] = 1;
  for (let at = end - 1; at >= start; at -= 1) {
    if (longestCode(text, codes, at, end, start) > 0) reaches[at - start] = 1;
  }
  if (reaches[0] !== 1) return;
  for (let at = start; at < end; ) {
    const next = at + longestCode(text, codes, at, end, start);
    addCodes(text, codes, at, next, hits);
    at = next;
  }
}

/** Length of the longest code at `at` before `end`; with `runStart`, of those from whose end codes reach `end`. */
function longestCode(text: FoldedText, codes: TermIndex, at: number, end: number, runStart = -1): number {
  const { list, first } = codes;
  const unit = text.units[at] ?? 0;
  const last = first[unit + 1] ?? 0;
  let longest = 0;
  for (let term = first[unit] ?? 0; term < last; term += 1) {
    const length = lengthOf(list, term);
    if (length <= longest || at + length > end || !isCodeAt(text, codes, term, at)) continue;
    if (runStart < 0 || reaches[at + length - runStart] === 1) longest = length;
  }
  return longest;
}

function isCodeAt(text: FoldedText, { list }: TermIndex, term: number, at: number): boolean {
  const start = list.starts[term] ?? 0;
  const length = lengthOf(list, term);
  for (let k = 0; k < length; k += 1) if (text.units[at + k] !== list.units[start + k]) return false;
  return true;
}

function addCodes(text: FoldedText, codes: TermIndex, at: number, end: number, hits: TermHit[]): void {
  const { list, first } = codes;
  const unit = text.units[at] ?? 0;
  for (let term = first[unit] ?? 0; term < (first[unit + 1] ?? 0); term += 1) {
    const group = list.groups[list.groupOf[term] ?? 0];
    if (group !== undefined && lengthOf(list, term) === end - at && isCodeAt(text, codes, term, at))
      hits.push(toHit(group, at, end));
  }
}
