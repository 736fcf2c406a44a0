import type { TermHit } from './find-terms.ts';
import { firstFrom } from './hit.ts';

/** No term has more units. */
const MAX_TERM = 64;

/**
 * Drops the guards and the terms that lie within one. A guard that a word runs into does not count: `信号` in
 * `微信号`, `微信支付` in `微信支付宝`; and one in another spelling silences no plain term. `all` is sorted by start.
 */
export function dropGuarded(hits: readonly TermHit[], all: readonly TermHit[]): readonly TermHit[] {
  if (!hits.some((hit) => hit.isGuard)) return hits;
  const guards = hits.filter((hit) => hit.isGuard && !around(all, hit).some((other) => runsInto(other, hit)));
  return hits.filter((hit) => !hit.isGuard && !around(guards, hit).some((guard) => isSilencedBy(hit, guard)));
}

function isSilencedBy(hit: TermHit, guard: TermHit): boolean {
  return guard.start <= hit.start && guard.end >= hit.end && (guard.reads === null || hit.reads !== null);
}

/** The hits, of a list sorted by start, that can overlap a hit. */
function around(sorted: readonly TermHit[], { start, end }: TermHit): readonly TermHit[] {
  return sorted.slice(firstFrom(sorted, start - MAX_TERM), firstFrom(sorted, end));
}

function runsInto(word: TermHit, guard: TermHit): boolean {
  if (word.isGuard) return false;
  if (word.start < guard.start) return word.end > guard.start && word.end < guard.end;
  return (
    word.end - word.start >= 3 && word.start > guard.start && word.start < guard.end && word.end > guard.end
  );
}
