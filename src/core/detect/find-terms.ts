import { DIGITS } from '../packs/compile-term.ts';
import type { TermGroup } from '../packs/compiled-packs.ts';
import { BORDERED, DIGIT } from '../text/char-class.ts';
import { type FoldedText, GAP_INVISIBLE } from '../text/fold.ts';
import { beginningsOf, mayStandAt } from './beginnings.ts';
import { createCodeRunFinder } from './code-runs.ts';
import { type Hit, NO_PARTS } from './hit.ts';
import { endOfNumber, startsNumber } from './numbers.ts';
import { breaksTerm, endOfWord, hasAllowedGaps, isBorder, startOfWord } from './term-borders.ts';
import type { TermList } from './term-list.ts';
import { endsAt, firstTerm, goesOn, ROOT, step, type TermTrie } from './term-trie.ts';

/** A term found in folded text, before its concept's guards are asked. */
export interface TermHit extends Hit {
  readonly isGuard: boolean;
}

/** Finds every term in a folded text, overlapping ones included, ordered by start. */
export type TermFinder = (text: FoldedText) => TermHit[];

const DIGITS_UNIT = DIGITS.charCodeAt(0);

/**
 * A finder for the terms of a tree. Words of alphabets are looked up at their beginnings only; a place where no term
 * begins costs a table look-up or two.
 */
export function createTermFinder(trie: TermTrie): TermFinder {
  const { list } = trie;
  const isOpen = (term: number): boolean => list.groups[list.groupOf[term] ?? 0]?.opensStart === true;
  const all = beginningsOf(list);
  const open = beginningsOf(list, isOpen);
  const walk = new TermWalk(trie);
  const findCodeRun = createCodeRunFinder(list);
  return (text) => {
    const hits: TermHit[] = [];
    const { units, classes, gaps, length } = text;
    let before = 0;
    for (let at = 0; at < length; at += 1) {
      const unitClass = classes[at] ?? 0;
      const isWord = unitClass === BORDERED || unitClass === DIGIT;
      const isInside = isWord && unitClass === before && (gaps[at] ?? 0) <= GAP_INVISIBLE;
      before = unitClass;
      if (!mayStandAt(isInside ? open : all, units, at)) continue;
      walk.findAt(text, at, isInside, hits);
      if (unitClass === BORDERED && !isInside) findCodeRun(text, at, hits);
    }
    return hits;
  };
}

/** Where each unit of the term being followed was found; used again for every term. */
const positions = new Int32Array(256);

/** Follows a text through the tree of terms. */
class TermWalk {
  private readonly trie: TermTrie;
  private readonly list: TermList;
  private hits: TermHit[] = [];
  private at = 0;
  private isInside = false;

  constructor(trie: TermTrie) {
    this.trie = trie;
    this.list = trie.list;
  }

  /** Adds the terms that begin at a place; inside a word only those that may. */
  findAt(text: FoldedText, at: number, isInside: boolean, hits: TermHit[]): void {
    this.hits = hits;
    this.at = at;
    this.isInside = isInside;
    positions[0] = at;
    if (text.classes[at] === DIGIT && startsNumber(text, at)) {
      const number = step(this.trie, ROOT, 0, DIGITS_UNIT);
      if (number !== 0) this.follow(text, endOfNumber(text, at), 1, number, false);
      positions[0] = at;
    }
    const node = step(this.trie, ROOT, 0, text.units[at] ?? 0);
    if (node !== 0) this.follow(text, at + 1, 1, node, false);
  }

  /** Goes on from a node `depth` units from the root, which stand before unit `next`. */
  private follow(text: FoldedText, next: number, depth: number, node: number, hasGap: boolean): void {
    const { trie } = this;
    const { units, classes, gaps, length } = text;
    while (true) {
      const ends = endsAt(trie, node, depth);
      if (ends > 0) this.reportAll(text, firstTerm(trie, node), ends, next, hasGap);
      if (next >= length || !goesOn(trie, node, depth)) return;
      if (gaps[next] !== 0) {
        if (breaksTerm(text, next)) return;
        hasGap = true;
      }
      positions[depth] = next;
      if (classes[next] === DIGIT && startsNumber(text, next)) {
        const number = step(trie, node, depth, DIGITS_UNIT);
        if (number !== 0) this.follow(text, endOfNumber(text, next), depth + 1, number, hasGap);
        positions[depth] = next;
      }
      node = step(trie, node, depth, units[next] ?? 0);
      if (node === 0) return;
      next += 1;
      depth += 1;
    }
  }

  private reportAll(text: FoldedText, first: number, count: number, next: number, hasGap: boolean): void {
    for (let term = first; term < first + count; term += 1) this.report(text, term, next, hasGap);
  }

  /** Adds the term found before unit `next` unless its gaps or borders speak against it. */
  private report(text: FoldedText, term: number, next: number, hasGap: boolean): void {
    const { list, at } = this;
    const group = list.groups[list.groupOf[term] ?? 0];
    if (group === undefined || (this.isInside && group.opensStart !== true)) return;
    if (hasGap && !hasAllowedGaps(text, list, term, positions)) return;
    const start = group.opensStart === true ? startOfWord(text, at) : at;
    const end = group.opensEnd === true ? endOfWord(text, next) : next;
    if (isBorder(text, start) && isBorder(text, end)) this.hits.push(toHit(group, start, end));
  }
}

/** A hit of a term's group. */
export function toHit({ concept, kind }: TermGroup, start: number, end: number): TermHit {
  return { concept, start, end, parts: NO_PARTS, reads: null, isGuard: kind === 'guard' };
}
