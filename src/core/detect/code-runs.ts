import type { FoldedText } from '../text/fold.ts';
import type { TermHit } from './find-terms.ts';
import { endOfWord, isBorder, startOfWord } from './term-borders.ts';

/**
 * Letter codes may run together without a border (`QQVXZFB`). A run counts when codes cover it from end to end;
 * one that only contains a code (`tgif`) is some other word.
 */
export function acceptCodeRuns<Found extends TermHit>(
  text: FoldedText,
  unbordered: readonly Found[],
  bordered: readonly Found[],
): Found[] {
  if (unbordered.length === 0) return [];
  const accepted: Found[] = [];
  for (const [start, run] of groupByRun(text, unbordered)) {
    const end = endOfWord(text, start + 1);
    const whole = bordered.some((hit) => hit.start === start && hit.end === end);
    if (!whole && end - start <= MAX_RUN) accepted.push(...cover(run, start, end));
  }
  return accepted;
}

const MAX_RUN = 40;

function groupByRun<Found extends TermHit>(text: FoldedText, hits: readonly Found[]): Map<number, Found[]> {
  const runs = new Map<number, Found[]>();
  for (const hit of hits) {
    const start = startOfWord(text, hit.start);
    if (!isBorder(text, start)) continue;
    const run = runs.get(start);
    if (run === undefined) runs.set(start, [hit]);
    else run.push(hit);
  }
  return runs;
}

/** The hits of one way to cover `[start, end)` without a hole, longest codes first; none when there is no way. */
function cover<Found extends TermHit>(hits: readonly Found[], start: number, end: number): Found[] {
  const from = new Map<number, Found[] | null>([[end, []]]);
  for (let at = end - 1; at >= start; at -= 1) {
    const choices = hits.filter((hit) => hit.start === at).sort((a, b) => b.end - a.end);
    const choice = choices.find((hit) => (from.get(hit.end) ?? null) !== null);
    const rest = choice === undefined ? null : (from.get(choice.end) ?? null);
    const same = choices.filter((hit) => hit.end === choice?.end);
    from.set(at, rest === null ? null : [...same, ...rest]);
  }
  return from.get(start) ?? [];
}
