import type { FoldedText } from '../text/fold.ts';
import type { TermHit } from './find-terms.ts';
import { matchTerm } from './match-term.ts';
import { endOfWord } from './term-borders.ts';
import type { Term } from './vocabulary.ts';

/** No run of codes is longer. */
const MAX_RUN = 40;

/**
 * Letter codes may run together without a border (`QQVXZFB`). The word at `start` counts when two codes or more
 * cover it from end to end; one that only contains a code (`tgif`) is some other word. Adds to `hits`.
 */
export function findCodeRun(
  text: FoldedText,
  codes: ReadonlyMap<number, readonly Term[]>,
  start: number,
  hits: TermHit[],
): void {
  const end = endOfWord(text, start + 1);
  if (end - start > MAX_RUN) return;
  const run = cover(text, codes, start, end, new Set());
  if (run === null || run.length < 2) return;
  for (const [at, length] of run) {
    for (const term of codesAt(text, codes, at)) {
      if (term.units.length !== length) continue;
      hits.push({ concept: term.concept, start: at, end: at + length, parts: [], isGuard: false });
    }
  }
}

/** One way to cover `[at, end)` with codes, longest first, as places and lengths; `dead` are places without one. */
function cover(
  text: FoldedText,
  codes: ReadonlyMap<number, readonly Term[]>,
  at: number,
  end: number,
  dead: Set<number>,
): [number, number][] | null {
  if (at === end) return [];
  if (dead.has(at)) return null;
  for (const { units } of codesAt(text, codes, at)) {
    if (at + units.length > end) continue;
    const rest = cover(text, codes, at + units.length, end, dead);
    if (rest !== null) return [[at, units.length], ...rest];
  }
  dead.add(at);
  return null;
}

function codesAt(text: FoldedText, codes: ReadonlyMap<number, readonly Term[]>, at: number): readonly Term[] {
  const candidates = codes.get(text.units[at] ?? 0) ?? [];
  return candidates.filter((term) => matchTerm(text, term, at) === at + term.units.length);
}
