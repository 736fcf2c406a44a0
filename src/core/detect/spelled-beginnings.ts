import { DIGITS } from '../packs/compile-term.ts';
import { createPairs, type Pairs } from './beginnings.ts';
import type { SpellingRule, SpellingTables } from './spelling-tables.ts';
import { lengthOf, type TermList } from './term-list.ts';

const DIGITS_UNIT = DIGITS.charCodeAt(0);

/** What may follow the first unit of a spelled term: a unit that `pairs` knows, or any. */
const KNOWN = 1;
const ANY = 2;

/**
 * How terms begin as texts may write them: plainly, by sound or by parts. Ends nearly all look-ups before a term is
 * followed. Repeats, and letters for characters, are not among them: whoever asks looks for those first.
 */
export interface SpelledBeginnings {
  /** For each first unit what may follow; 0 where no term begins so. */
  readonly firsts: Uint8Array;
  readonly pairs: Pairs;
}

/** The beginnings of all terms of a list. */
export function spelledBeginningsOf(list: TermList, { rules }: SpellingTables): SpelledBeginnings {
  const writer = new BeginningWriter(list, rules.flat());
  for (let term = 0; term < list.count; term += 1) writer.add(term);
  return writer;
}

/** Whether a term may be written from these two units on: sometimes yes when none is, never the other way round. */
export function maySpell({ firsts, pairs }: SpelledBeginnings, first: number, second: number): boolean {
  const known = firsts[first] ?? 0;
  return (known & ANY) !== 0 || (known !== 0 && pairs.has(first, second));
}

class BeginningWriter implements SpelledBeginnings {
  readonly firsts = new Uint8Array(0x10000);
  readonly pairs = createPairs();
  private readonly list: TermList;
  /** Rules by the first unit of what they mean. */
  private readonly byMeant = new Map<number, SpellingRule[]>();

  constructor(list: TermList, rules: readonly SpellingRule[]) {
    this.list = list;
    for (const rule of rules) {
      const first = rule.meant.charCodeAt(0);
      this.byMeant.set(first, [...(this.byMeant.get(first) ?? []), rule]);
    }
  }

  add(term: number): void {
    this.addFirst(term, this.unitAt(term, 0), 1);
    for (const { written, meant } of this.rulesAt(term, 0)) {
      const first = written.charCodeAt(0);
      if (written.length > 1) this.addPair(first, written.charCodeAt(1));
      else this.addFirst(term, first, meant.length);
    }
  }

  /** Adds what may follow a first unit that stands for the units of the term before `place`. */
  private addFirst(term: number, first: number, place: number): void {
    const next = this.unitAt(term, place);
    if (place >= lengthOf(this.list, term) || first === DIGITS_UNIT || next === DIGITS_UNIT) {
      this.firsts[first] = (this.firsts[first] ?? 0) | ANY;
      return;
    }
    this.addPair(first, next);
    for (const { written } of this.rulesAt(term, place)) this.addPair(first, written.charCodeAt(0));
  }

  private addPair(first: number, second: number): void {
    this.firsts[first] = (this.firsts[first] ?? 0) | KNOWN;
    this.pairs.add(first, second);
  }

  private rulesAt(term: number, place: number): SpellingRule[] {
    const rules = this.byMeant.get(this.unitAt(term, place)) ?? [];
    return rules.filter(({ meant }) => {
      for (let at = 0; at < meant.length; at += 1)
        if (this.unitAt(term, place + at) !== meant.charCodeAt(at)) return false;
      return true;
    });
  }

  /** The unit of a term at a place; 0 after its last. */
  private unitAt(term: number, place: number): number {
    const { units, starts } = this.list;
    return place < lengthOf(this.list, term) ? (units[(starts[term] ?? 0) + place] ?? 0) : 0;
  }
}
