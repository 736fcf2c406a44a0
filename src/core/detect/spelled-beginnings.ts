import { DIGITS } from '../packs/compile-term.ts';
import { BORDERLESS } from '../text/char-class.ts';
import type { FoldedText } from '../text/fold.ts';
import { createPairs, type Pairs } from './beginnings.ts';
import type { SpellingRule, SpellingTables } from './spelling-tables.ts';
import type { TermList } from './term-list.ts';

const DIGITS_UNIT = DIGITS.charCodeAt(0);

/** What may follow the first unit of a spelled term: a unit bound to it, or any. */
const KNOWN = 1;
const ANY = 2;

/**
 * How terms begin as texts may write them, plainly, by sound or by parts, and which units stand side by side in them.
 * Ends nearly all look-ups before a term is followed. Repeats, and letters for characters, are not among them: whoever
 * asks looks for those first.
 */
export interface SpelledBeginnings {
  /** For each first unit what may follow; 0 where no term begins so. */
  readonly firsts: Uint8Array;
  /** Units side by side at any place of a term. */
  readonly bonds: Pairs;
}

/** The beginnings of all terms of a list. */
export function spelledBeginningsOf(list: TermList, { rules }: SpellingTables): SpelledBeginnings {
  const writer = new BeginningWriter(list, rules.flat());
  for (let term = 0; term < list.count; term += 1) writer.add(term);
  return writer;
}

/** How far back from unit `at` a term that it belongs to may begin, looked for down to `from`. */
export function startOfBond(
  { bonds }: SpelledBeginnings,
  text: FoldedText,
  at: number,
  from: number,
): number {
  const { units, classes } = text;
  let start = at;
  while (start > from) {
    const unit = units[start] ?? 0;
    const before = units[start - 1] ?? 0;
    // Letters may stand for characters or between them, and numbers are any number.
    const isLoose = classes[start] !== BORDERLESS || classes[start - 1] !== BORDERLESS || unit === before;
    if (!isLoose && !bonds.has(before, unit)) return start;
    start -= 1;
  }
  return start;
}

/** Whether a term may be written from these two units on: sometimes yes when none is, never the other way round. */
export function maySpell({ firsts, bonds }: SpelledBeginnings, first: number, second: number): boolean {
  const known = firsts[first] ?? 0;
  return (known & ANY) !== 0 || (known !== 0 && bonds.has(first, second));
}

/** What may be written for the unit at one end of a rule's meaning: units at the same end of what is written. */
type WrittenEnds = Map<number, number[]>;

const NONE: readonly number[] = [];

class BeginningWriter implements SpelledBeginnings {
  readonly firsts = new Uint8Array(0x10000);
  readonly bonds = createPairs();
  private readonly list: TermList;
  /** Units side by side in terms as packs write them: each pair is gone through once. */
  private readonly plain = new Set<number>();
  private readonly writtenFirst: WrittenEnds = new Map();
  private readonly writtenLast: WrittenEnds = new Map();
  /** Units written for several at once, so that nothing of the term may be left after them. */
  private readonly wide = new Set<number>();

  constructor(list: TermList, rules: readonly SpellingRule[]) {
    this.list = list;
    for (const { written, meant } of rules) {
      if (written.length === 1 && meant.length > 1) this.wide.add(written.charCodeAt(0));
      addEnd(this.writtenFirst, meant.charCodeAt(0), written.charCodeAt(0));
      addEnd(this.writtenLast, meant.charCodeAt(meant.length - 1), written.charCodeAt(written.length - 1));
      for (let at = 1; at < written.length; at += 1)
        this.bonds.add(written.charCodeAt(at - 1), written.charCodeAt(at));
    }
  }

  add(term: number): void {
    const { units, starts } = this.list;
    const start = starts[term] ?? 0;
    const end = starts[term + 1] ?? 0;
    const first = units[start] ?? 0;
    const second = units[start + 1] ?? 0;
    const isOpen = end - start === 1 || first === DIGITS_UNIT || second === DIGITS_UNIT;
    this.addFirst(first, isOpen ? ANY : KNOWN);
    for (let at = start + 1; at < end; at += 1) this.addBonds(units[at - 1] ?? 0, units[at] ?? 0);
  }

  private addFirst(first: number, follow: number): void {
    this.firsts[first] = (this.firsts[first] ?? 0) | follow;
    for (const written of this.writtenFirst.get(first) ?? NONE)
      this.firsts[written] = (this.firsts[written] ?? 0) | (this.wide.has(written) ? ANY : follow);
  }

  /** Adds every way to write two units side by side; whether a rule means more than these units is not asked. */
  private addBonds(before: number, unit: number): void {
    const pair = before * 0x10000 + unit;
    if (this.plain.has(pair)) return;
    this.plain.add(pair);
    this.addBondsAfter(before, unit);
    for (const last of this.writtenLast.get(before) ?? NONE) this.addBondsAfter(last, unit);
  }

  private addBondsAfter(before: number, unit: number): void {
    this.bonds.add(before, unit);
    for (const first of this.writtenFirst.get(unit) ?? NONE) this.bonds.add(before, first);
  }
}

function addEnd(ends: WrittenEnds, meant: number, written: number): void {
  const known = ends.get(meant);
  if (known === undefined) ends.set(meant, [written]);
  else if (!known.includes(written)) known.push(written);
}
