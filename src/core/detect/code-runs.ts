import type { FoldedText } from '../text/fold.ts';
import { beginningsOf, mayStandAt } from './beginnings.ts';
import { type TermHit, toHit } from './find-terms.ts';
import { endOfWord } from './term-borders.ts';
import { filterTerms, type TermList } from './term-list.ts';
import { buildTrie, endsAt, firstTerm, ROOT, step, type TermTrie } from './term-trie.ts';

/** No run of codes is longer. */
const MAX_RUN = 40;

/** `reaches[k]`: codes cover the run from its unit `k` to its end; used again for every run. */
const reaches = new Uint8Array(MAX_RUN + 1);

/** Adds the codes of a run that begins at a unit. */
export type CodeRunFinder = (text: FoldedText, start: number, hits: TermHit[]) => void;

/** A finder for the letter codes of a list, of which there are few. */
export function createCodeRunFinder(terms: TermList): CodeRunFinder {
  const codes = buildTrie(filterTerms(terms, ({ kind }) => kind === 'code'));
  const beginnings = beginningsOf(codes.list);
  return (text, start, hits) => {
    if (mayStandAt(beginnings, text.units, start)) findCodeRun(text, codes, start, hits);
  };
}

/**
 * Letter codes may run together without a border (`QQVXZFB`). The word at `start` counts when two codes or more
 * cover it from end to end; one that only contains a code (`tgif`) is some other word. Adds to `hits`.
 */
function findCodeRun(text: FoldedText, codes: TermTrie, start: number, hits: TermHit[]): void {
  if (longestCode(text, codes, start, text.length) === 0) return;
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
function longestCode(text: FoldedText, codes: TermTrie, at: number, end: number, runStart = -1): number {
  let longest = 0;
  let node = ROOT;
  for (let depth = 0; at + depth < end; depth += 1) {
    node = step(codes, node, depth, text.units[at + depth] ?? 0);
    if (node === ROOT) break;
    const reachesEnd = runStart < 0 || reaches[at + depth + 1 - runStart] === 1;
    if (reachesEnd && endsAt(codes, node, depth + 1) > 0) longest = depth + 1;
  }
  return longest;
}

/** Adds the codes that are the units from `at` to `end`. */
function addCodes(text: FoldedText, codes: TermTrie, at: number, end: number, hits: TermHit[]): void {
  let node = ROOT;
  for (let depth = 0; at + depth < end; depth += 1)
    node = step(codes, node, depth, text.units[at + depth] ?? 0);
  const first = firstTerm(codes, node);
  const { list } = codes;
  for (let term = first; term < first + endsAt(codes, node, end - at); term += 1) {
    const group = list.groups[list.groupOf[term] ?? 0];
    if (group !== undefined) hits.push(toHit(group, at, end));
  }
}
