import type { FoldedText } from '../text/fold.ts';
import { type Beginnings, beginningsOf, mayStandAt } from './beginnings.ts';
import { type TermHit, toHit } from './find-terms.ts';
import { endOfWord } from './term-borders.ts';
import { filterTerms, lengthOf, type TermList } from './term-list.ts';

/** No run of codes is longer. */
const MAX_RUN = 40;

/** `reaches[k]`: codes cover the run from its unit `k` to its end; used again for every run. */
const reaches = new Uint8Array(MAX_RUN + 1);

/** The codes of a list, with how they begin. */
interface Codes {
  readonly list: TermList;
  readonly beginnings: Beginnings;
}

/** Adds the codes of a run that begins at a unit. */
export type CodeRunFinder = (text: FoldedText, start: number, hits: TermHit[]) => void;

/** A finder for the letter codes of a list, of which there are few. */
export function createCodeRunFinder(terms: TermList): CodeRunFinder {
  const list = filterTerms(terms, ({ kind }) => kind === 'code');
  const codes: Codes = { list, beginnings: beginningsOf(list) };
  return (text, start, hits) => findCodeRun(text, codes, start, hits);
}

/**
 * Letter codes may run together without a border (`QQVXZFB`). The word at `start` counts when two codes or more
 * cover it from end to end; one that only contains a code (`tgif`) is some other word. Adds to `hits`.
 */
function findCodeRun(text: FoldedText, codes: Codes, start: number, hits: TermHit[]): void {
  if (!mayStandAt(codes.beginnings, text.units, start) || longestCode(text, codes, start, text.length) === 0)
    return;
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
function longestCode(text: FoldedText, codes: Codes, at: number, end: number, runStart = -1): number {
  const { list } = codes;
  let longest = 0;
  for (let term = 0; term < list.count; term += 1) {
    const length = lengthOf(list, term);
    if (length <= longest || at + length > end || !isCodeAt(text, codes, term, at)) continue;
    if (runStart < 0 || reaches[at + length - runStart] === 1) longest = length;
  }
  return longest;
}

function isCodeAt(text: FoldedText, { list }: Codes, term: number, at: number): boolean {
  const start = list.starts[term] ?? 0;
  const length = lengthOf(list, term);
  for (let k = 0; k < length; k += 1) if (text.units[at + k] !== list.units[start + k]) return false;
  return true;
}

function addCodes(text: FoldedText, codes: Codes, at: number, end: number, hits: TermHit[]): void {
  const { list } = codes;
  for (let term = 0; term < list.count; term += 1) {
    const group = list.groups[list.groupOf[term] ?? 0];
    if (group !== undefined && lengthOf(list, term) === end - at && isCodeAt(text, codes, term, at))
      hits.push(toHit(group, at, end));
  }
}
