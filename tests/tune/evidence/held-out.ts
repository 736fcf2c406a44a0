import { addCounts, type Counts, NO_COUNTS } from '../../../src/cli/eval/scores.ts';
import { countCategories } from '../../../src/cli/eval/verdict.ts';
import { CATEGORIES, type Category } from '../../../src/core/category.ts';
import { createWeigh, type Weigh } from '../../../src/core/detect/evidence.ts';
import { compileEvidence } from '../../../src/core/packs/compile-evidence.ts';
import type { CompiledPacks } from '../../../src/core/packs/compiled-packs.ts';
import type { EvidenceFile } from '../../../src/core/packs/evidence.schema.ts';
import { countOverFolds } from '../over-folds.ts';
import { type EvidenceRecord, isFlaggedWith, weightOfRules } from './evidence-record.ts';
import { type Learnt, learnEvidence } from './learn.ts';

/** What evidence is besides its categories. */
export type EvidenceFrame = Omit<EvidenceFile, 'categories'>;

/** Evidence as detection looks it up. */
export function weighBy(learnt: Learnt, frame: EvidenceFrame, { concepts }: CompiledPacks): Weigh {
  const index = new Map(concepts.map(({ id }, at) => [id, at]));
  return createWeigh(compileEvidence({ ...frame, categories: learnt }, index));
}

/** Counts by category over records all of whose answers are known. */
export function countWith(
  records: readonly EvidenceRecord[],
  weigh: Weigh | null,
  { from }: Pick<EvidenceFrame, 'from'>,
  packs: CompiledPacks,
): Counts {
  return records
    .filter(isFullyAnswered)
    .reduce((sum, record) => addCounts(sum, countRecord(record, weigh, from, packs)), NO_COUNTS);
}

/** Whether rules and contexts alone judge a record better than with evidence. */
export function isSpoilt(
  record: EvidenceRecord,
  weigh: Weigh,
  { from }: Pick<EvidenceFrame, 'from'>,
  packs: CompiledPacks,
): boolean {
  const errors = (by: Weigh | null): number => {
    const { falseAlarms, misses } = countRecord(record, by, from, packs);
    return falseAlarms + misses;
  };
  return errors(weigh) > errors(null);
}

function countRecord(
  { answers, signs, views }: EvidenceRecord,
  weigh: Weigh | null,
  from: number,
  packs: CompiledPacks,
): Counts {
  const accepted = CATEGORIES.filter((category) => answers[category] === true);
  const flagged = views.flatMap((view): Category[] => {
    const isWeighed = weigh !== null && weightOfRules(view) >= from;
    const points = isWeighed ? (weigh(view.category, signs)?.points ?? 0) : 0;
    return isFlaggedWith(view, points, packs) ? [view.category] : [];
  });
  return [...countCategories(accepted, flagged).values()].reduce(addCounts, NO_COUNTS);
}

/** What `countWith` counts on groups of texts that the evidence was not learnt from, all folds together. */
export function countHeldOut(
  records: readonly EvidenceRecord[],
  frame: EvidenceFrame,
  packs: CompiledPacks,
  folds: number,
): Counts {
  const names = packs.concepts.map(({ id }) => id);
  return countOverFolds(records, folds, (others, heldOut) =>
    countWith(heldOut, weighBy(learnEvidence(others, names), frame, packs), frame, packs),
  );
}

function isFullyAnswered({ answers }: EvidenceRecord): boolean {
  return CATEGORIES.every((category) => answers[category] !== undefined);
}
