import { CATEGORIES, type Category } from '../../core/category.ts';
import type { Finding, JudgedListing, Level } from '../../core/detect/finding.schema.ts';
import { compareLevels, highestLevel, isFlagged } from '../../core/detect/level.ts';

/** What the reader has chosen to see; an empty set means everything. */
export interface Filter {
  readonly categories: ReadonlySet<Category>;
  readonly levels: ReadonlySet<Level>;
}

export const NO_FILTER: Filter = { categories: new Set(), levels: new Set() };

/** A listing as the popup shows it: its findings with the strongest first. */
export interface ListingView {
  readonly judged: JudgedListing;
  readonly findings: readonly Finding[];
  readonly top: Finding;
}

/** Flagged listings and notes, each with the strongest first and otherwise in page order. */
export function groupListings(found: readonly JudgedListing[]): {
  flagged: ListingView[];
  notes: ListingView[];
} {
  const views = found.flatMap(toView).sort((a, b) => compareFindings(a.top, b.top));
  return {
    flagged: views.filter(({ findings }) => isFlagged(findings)),
    notes: views.filter(({ findings }) => !isFlagged(findings)),
  };
}

export function applyFilter(views: readonly ListingView[], { categories, levels }: Filter): ListingView[] {
  return views.filter(({ findings }) => {
    const shown = findings.filter(({ category }) => categories.size === 0 || categories.has(category));
    const level = highestLevel(shown);
    return level !== null && level !== 'note' && (levels.size === 0 || levels.has(level));
  });
}

/** How many flagged listings stand in each category; one with two flagged categories counts in both. */
export function countByCategory(flagged: readonly ListingView[]): Record<Category, number> {
  const counts = Object.fromEntries(CATEGORIES.map((category) => [category, 0])) as Record<Category, number>;
  for (const { findings } of flagged) {
    for (const { category, level } of findings) if (level !== 'note') counts[category] += 1;
  }
  return counts;
}

export function countByLevel(views: readonly ListingView[], level: Level): number {
  return views.filter(({ top }) => top.level === level).length;
}

/** The set with the value added, or without it when it was there. */
export function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

function toView(judged: JudgedListing): ListingView[] {
  const findings = [...judged.findings].sort(compareFindings);
  const [top] = findings;
  return top === undefined ? [] : [{ judged, findings, top }];
}

function compareFindings(a: Finding, b: Finding): number {
  return compareLevels(b.level, a.level) || b.score - a.score;
}
