import { isWithin, lineageOf, outermost } from '../dom/ancestors.ts';
import { ownerDocumentOf, tagNameOf } from '../dom/node-access.ts';
import { selectAll } from '../hints/select.ts';
import { recordSelectors } from './record-selectors.ts';
import { likeness, richness, structureOf } from './similarity.ts';
import { stableNames } from './stable-names.ts';

/** One answer to "which elements are the listings": a selector and what it finds. */
export type RecordChoice = {
  readonly selector: string;
  /** In page order; the clicked element stands in one of them. */
  readonly records: readonly Element[];
};

/** All choices for one size of box, from the fewest records to the most. */
export type LadderLevel = { readonly choices: readonly RecordChoice[]; readonly best: number };

/** Choices by the size of their boxes, from the clicked element outwards, and the one to begin with. */
export type RecordLadder = {
  readonly clicked: Element;
  readonly levels: readonly LadderLevel[];
  readonly level: number;
};

const MAX_LEVELS = 16;
const MAX_RECORDS = 5_000;
const SAMPLE = 30;
const LEAST_LIKENESS = 0.35;
const CONTAINER = { members: 1.8, richness: 0.5, factor: 0.25 } as const;

type Scored = LadderLevel & { readonly score: number; readonly rich: number };

/**
 * From one clicked element to the records it may stand for: each element from it outwards is generalised to
 * selectors, and what they find is judged by how alike it is, how much of a listing is in it, and whether it holds
 * several smaller records. Null when nothing on the page is like any of them.
 */
export function recordLadder(clicked: Element): RecordLadder | null {
  const repeated = levelsFrom(clicked, 2);
  // A page may show a single listing: then the names it has must do.
  const levels = repeated.length > 0 ? repeated : levelsFrom(clicked, 1);
  const best = levels.reduce((most, { score }) => Math.max(most, score), 0);
  // Of equals the outermost: a card and the item of a list around it are the same listing.
  const level = levels.findLastIndex(({ score }) => score >= best * 0.98);
  return level < 0 ? null : { clicked, levels, level };
}

function levelsFrom(clicked: Element, leastRecords: number): Scored[] {
  const levels: Scored[] = [];
  for (const at of lineageOf(clicked)) {
    if (tagNameOf(at) === 'BODY') break;
    const level = levels.length < MAX_LEVELS ? levelOf(at, levels, leastRecords) : null;
    if (level !== null) levels.push(level);
  }
  return levels;
}

function levelOf(element: Element, inner: readonly Scored[], leastRecords: number): Scored | null {
  const judged = choicesFor(element, leastRecords);
  if (judged.length === 0) return null;
  const best = judged.reduce((top, one, at) => (one.worth > (judged[top]?.worth ?? 0) ? at : top), 0);
  const records = judged[best]?.records ?? [];
  const rich = mean(sampleOf(records, 12).map(richness));
  const isContainer = inner.some(
    (level) => level.rich >= CONTAINER.richness * rich && holdsSeveral(records, level),
  );
  const score = rich * (1 - 1 / (records.length + 0.5)) * (isContainer ? CONTAINER.factor : 1);
  return { choices: judged.map(({ selector, records }) => ({ selector, records })), best, score, rich };
}

type Judged = RecordChoice & { readonly worth: number };

/** The different sets of records that the element's selectors find, from the fewest to the most. */
function choicesFor(element: Element, leastRecords: number): Judged[] {
  // What stands alone and has no name could not be told from anything else tomorrow.
  if (leastRecords === 1 && stableNames(element).length === 0) return [];
  const document = ownerDocumentOf(element);
  if (document === null) return [];
  const structure = structureOf(element);
  const known: (readonly Element[])[] = [];
  const choices = recordSelectors(element).flatMap((selector): Judged[] => {
    const records = outermost(selectAll(document, selector) ?? []);
    const isUseful = records.length >= leastRecords && records.length <= MAX_RECORDS;
    if (!isUseful || !records.includes(element) || known.some((one) => isSame(one, records))) return [];
    const alike = mean(sampleOf(records, SAMPLE).map((record) => likeness(structure, structureOf(record))));
    if (alike < LEAST_LIKENESS) return [];
    known.push(records);
    return [{ selector, records, worth: records.length * alike ** 3 }];
  });
  return choices.sort((a, b) => a.records.length - b.records.length);
}

/** On average more than one record of the inner level stands in each of these. */
function holdsSeveral(outer: readonly Element[], { choices, best }: LadderLevel): boolean {
  const holders = new Set(outer);
  const inner = choices[best]?.records ?? [];
  const held = inner.filter((record) => !holders.has(record) && isWithin(record, holders));
  return held.length >= CONTAINER.members * outer.length;
}

function isSame(a: readonly Element[], b: readonly Element[]): boolean {
  return a.length === b.length && a.every((element, at) => element === b[at]);
}

/** At most `count` of them, from all over the list. */
function sampleOf<Value>(values: readonly Value[], count: number): Value[] {
  const step = Math.max(1, values.length / count);
  return Array.from(
    { length: Math.min(count, values.length) },
    (_, at) => values[Math.floor(at * step)],
  ).flatMap((value) => (value === undefined ? [] : [value]));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
