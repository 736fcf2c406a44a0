import { CLAUSE, DIGITS } from '../packs/compile-term.ts';
import type { CompiledTerms, TermGroup } from '../packs/compiled-packs.ts';
import { readGroups } from '../packs/group-text.ts';
import { groupOfLetter, numberOf } from '../packs/pack-terms.ts';
import { swapUnit } from '../packs/script-swap.ts';
import { widen } from '../text/widen.ts';

const SPACE = 0x20;

/** What may stand before a unit of a term besides invisible marks: spaces and marks, or commas and colons as well. */
export const HAS_SPACE = 1;
export const HAS_CLAUSE = 2;
const NUMBER_SIGN = 0x23;
const DIGITS_UNIT = DIGITS.charCodeAt(0);
const CLAUSE_UNIT = CLAUSE.charCodeAt(0);

/** Terms sorted by their units, in flat arrays: terms that begin alike stand side by side. */
export interface TermList {
  readonly count: number;
  /** The units of term `t` are `units[starts[t]]` to `units[starts[t + 1] - 1]`. */
  readonly units: Uint16Array;
  readonly starts: Int32Array;
  /** HAS_SPACE or HAS_CLAUSE where the term has a gap before the unit, 0 elsewhere. */
  readonly spaces: Uint8Array;
  /** Group of each term. */
  readonly groupOf: Uint16Array;
  readonly groups: readonly TermGroup[];
  /** Language of each term, as an index into the languages of the packs. */
  readonly languageOf: Uint8Array;
}

/** How many units a term has. */
export function lengthOf({ starts }: TermList, term: number): number {
  return (starts[term + 1] ?? 0) - (starts[term] ?? 0);
}

/** The units of a term as text. */
export function termText({ units, starts }: TermList, term: number): string {
  return String.fromCharCode(...units.subarray(starts[term], starts[term + 1]));
}

/** Reads what `packTerms` wrote; some milliseconds for twenty thousand terms. */
export function readTerms({ groups: written, languages, packed }: CompiledTerms): TermList {
  const groups = readGroups(written);
  return mergeTerms(packed.map((section, at) => readLanguage(section, languages[at] ?? '', at, groups)));
}

function readLanguage(
  packed: string,
  language: string,
  index: number,
  groups: readonly TermGroup[],
): TermList {
  const writer = new TermWriter(packed.length);
  for (let at = 0; at < packed.length; at += 1) {
    writer.begin(index, numberOf(packed.charCodeAt(at)));
    at += 1;
    while (groupOfLetter(packed.charCodeAt(at)) < 0) {
      writer.add(swapUnit(language, packed.charCodeAt(at)));
      at += 1;
    }
    writer.end(groupOfLetter(packed.charCodeAt(at)));
  }
  return writer.finish(groups);
}

/** The terms of a list that are in none of the languages named; letter codes stay. */
export function withoutLanguages(
  list: TermList,
  { languages }: CompiledTerms,
  skipped: readonly string[],
): TermList {
  const isSkipped = languages.map((language) => skipped.includes(language));
  if (!isSkipped.includes(true)) return list;
  return filterTerms(list, (_group, term) => isSkipped[list.languageOf[term] ?? 0] !== true);
}

/** The terms of a list whose group passes, in the same order. */
export function filterTerms(list: TermList, passes: (group: TermGroup, term: number) => boolean): TermList {
  const writer = new TermWriter(256);
  for (let term = 0; term < list.count; term += 1) {
    const group = list.groups[list.groupOf[term] ?? 0];
    if (group === undefined || !passes(group, term)) continue;
    writer.copy(list, term);
  }
  return writer.finish(list.groups);
}

/** Sorted lists as one; of terms with the same units, those of the earlier list come first. */
function mergeTerms(lists: readonly TermList[]): TermList {
  const writer = new TermWriter(lists.reduce((sum, { units }) => sum + units.length, 0));
  const open = lists.map((list) => ({ list, term: 0 })).filter(({ list }) => list.count > 0);
  while (open.length > 0) {
    let least = open[0];
    for (const one of open) if (least !== undefined && isBefore(one, least)) least = one;
    if (least === undefined) break;
    writer.copy(least.list, least.term);
    least.term += 1;
    if (least.term === least.list.count) open.splice(open.indexOf(least), 1);
  }
  return writer.finish(lists[0]?.groups ?? []);
}

interface TermPlace {
  readonly list: TermList;
  readonly term: number;
}

/** By UTF-16 units, a shorter term before the longer ones that it begins. */
function isBefore(a: TermPlace, b: TermPlace): boolean {
  const startA = a.list.starts[a.term] ?? 0;
  const startB = b.list.starts[b.term] ?? 0;
  const lengthA = lengthOf(a.list, a.term);
  const lengthB = lengthOf(b.list, b.term);
  for (let at = 0; at < lengthA && at < lengthB; at += 1) {
    const difference = (a.list.units[startA + at] ?? 0) - (b.list.units[startB + at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return lengthA < lengthB;
}

/** Columns that grow as terms are added. */
class TermWriter {
  private units: Uint16Array<ArrayBuffer>;
  private spaces: Uint8Array<ArrayBuffer>;
  private starts = new Int32Array(1024);
  private groupOf = new Uint16Array(1024);
  private languageOf = new Uint8Array(1024);
  private count = 0;
  private length = 0;
  private gap = 0;

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity);
    this.spaces = new Uint8Array(capacity);
  }

  /** Begins a term with the first `shared` units of the term before. */
  begin(language: number, shared: number): void {
    if (this.count + 1 === this.starts.length) this.makeRoomForTerms();
    const before = this.starts[Math.max(0, this.count - 1)] ?? 0;
    this.starts[this.count] = this.length;
    this.languageOf[this.count] = language;
    this.count += 1;
    this.makeRoom(shared);
    this.units.copyWithin(this.length, before, before + shared);
    this.spaces.copyWithin(this.length, before, before + shared);
    this.length += shared;
  }

  /** Ends the term begun. */
  end(group: number): void {
    this.groupOf[this.count - 1] = group;
  }

  copy(list: TermList, term: number): void {
    this.begin(list.languageOf[term] ?? 0, 0);
    const end = list.starts[term + 1] ?? 0;
    for (let at = list.starts[term] ?? 0; at < end; at += 1) {
      if (list.spaces[at] !== 0) this.add(list.spaces[at] === HAS_CLAUSE ? CLAUSE_UNIT : SPACE);
      this.add(list.units[at] ?? 0);
    }
    this.end(list.groupOf[term] ?? 0);
  }

  add(unit: number): void {
    if (unit === SPACE || unit === CLAUSE_UNIT) {
      this.gap = unit === SPACE ? HAS_SPACE : HAS_CLAUSE;
      return;
    }
    this.makeRoom(1);
    this.units[this.length] = unit === NUMBER_SIGN ? DIGITS_UNIT : unit;
    this.spaces[this.length] = this.gap;
    this.gap = 0;
    this.length += 1;
  }

  finish(groups: readonly TermGroup[]): TermList {
    const { count } = this;
    this.starts[count] = this.length;
    return {
      count,
      units: this.units.slice(0, this.length),
      starts: this.starts.slice(0, count + 1),
      spaces: this.spaces.slice(0, this.length),
      groupOf: this.groupOf.slice(0, count),
      groups,
      languageOf: this.languageOf.slice(0, count),
    };
  }

  private makeRoomForTerms(): void {
    this.starts = widen(this.starts, new Int32Array(this.starts.length * 2));
    this.groupOf = widen(this.groupOf, new Uint16Array(this.starts.length));
    this.languageOf = widen(this.languageOf, new Uint8Array(this.starts.length));
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.units.length) return;
    const capacity = 2 * (this.length + more);
    this.units = widen(this.units, new Uint16Array(capacity));
    this.spaces = widen(this.spaces, new Uint8Array(capacity));
  }
}
