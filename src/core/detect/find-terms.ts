import { DIGITS } from '../packs/compile-term.ts';
import { classOf, DIGIT } from '../text/char-class.ts';
import { type FoldedText, GAP_SENTENCE, GAP_SPACE } from '../text/fold.ts';
import { acceptCodeRuns } from './code-runs.ts';
import type { Hit } from './hit.ts';
import { breaksTerm, endOfWord, hasAllowedGaps, isBorder, isJoined, startOfWord } from './term-borders.ts';
import type { TermTrie, TrieNode } from './term-trie.ts';
import type { Term } from './vocabulary.ts';

/** No number in a listing has more digits; bounds the work on text made of digits. */
const MAX_NUMBER = 24;

const DIGITS_UNIT = DIGITS.charCodeAt(0);

/** A term found in folded text, before its concept's guards are asked. */
export interface TermHit extends Hit {
  readonly isGuard: boolean;
}

/**
 * Finds every term of the trie in a folded text, overlapping ones included. Walks the trie from each unit that
 * begins some term; linear for real text, O(length × longest term) at worst.
 */
export function findTerms(text: FoldedText, trie: TermTrie, terms: readonly Term[]): TermHit[] {
  const finder = new TermFinder(text, trie, terms);
  return finder.run();
}

class TermFinder {
  private readonly text: FoldedText;
  private readonly trie: TermTrie;
  private readonly terms: readonly Term[];
  private readonly hits: TermHit[] = [];
  private readonly unbordered: TermHit[] = [];
  private readonly positions: number[] = [];

  constructor(text: FoldedText, trie: TermTrie, terms: readonly Term[]) {
    this.text = text;
    this.trie = trie;
    this.terms = terms;
  }

  run(): TermHit[] {
    const { text, trie } = this;
    for (let start = 0; start < text.text.length; start += 1) {
      const unit = text.text.charCodeAt(start);
      if (trie.starters[unit] === 1) this.walk(trie.root, start, start);
      else if (trie.starters[DIGITS_UNIT] === 1 && this.startsNumber(start))
        this.walk(trie.root, start, start);
    }
    return [...this.hits, ...acceptCodeRuns(text, this.unbordered, this.hits)];
  }

  private startsNumber(at: number): boolean {
    const { text } = this;
    if (classOf(text.text.charCodeAt(at)) !== DIGIT) return false;
    return !(isJoined(text, at) && classOf(text.text.charCodeAt(at - 1)) === DIGIT);
  }

  private walk(node: TrieNode, start: number, at: number): void {
    for (const term of node.terms) this.accept(term, start, at);
    if (at >= this.text.text.length || (at > start && breaksTerm(this.text, at))) return;
    const unit = this.text.text.charCodeAt(at);
    const literal = node.next.get(unit);
    if (literal !== undefined) this.step(literal, start, at, at + 1);
    const number = node.next.get(DIGITS_UNIT);
    if (number !== undefined && this.startsNumber(at)) this.step(number, start, at, this.endOfNumber(at));
  }

  private step(node: TrieNode, start: number, at: number, next: number): void {
    this.positions.push(at);
    this.walk(node, start, next);
    this.positions.pop();
  }

  /** A run of digits with single marks between them: `15-30`, `1,000`, `8.5`. */
  private endOfNumber(at: number): number {
    const { text } = this;
    const limit = Math.min(text.text.length, at + MAX_NUMBER);
    let end = at + 1;
    while (end < limit && classOf(text.text.charCodeAt(end)) === DIGIT) {
      const gap = text.gaps[end] ?? 0;
      if ((gap & (GAP_SENTENCE | GAP_SPACE)) !== 0 || (text.gapLengths[end] ?? 0) > 1) break;
      end += 1;
    }
    return end;
  }

  private accept(index: number, start: number, end: number): void {
    const term = this.terms[index];
    if (term === undefined || !hasAllowedGaps(this.text, term, this.positions)) return;
    const hit = {
      concept: term.concept,
      start: term.opensStart ? startOfWord(this.text, start) : start,
      end: term.opensEnd ? endOfWord(this.text, end) : end,
      parts: [],
      isGuard: term.kind === 'guard',
    };
    if (isBorder(this.text, hit.start) && isBorder(this.text, hit.end)) this.hits.push(hit);
    else if (term.kind === 'code') this.unbordered.push(hit);
  }
}
