import type { CompiledConcept } from '../packs/compiled-packs.ts';
import type { FoldedText } from '../text/fold.ts';
import type { TermHit } from './find-terms.ts';
import { compareHits, firstFrom, type Hit, keepLongest } from './hit.ts';
import { findSequences } from './sequences.ts';

/** The places of every concept in one text, by concept id; each list sorted by start. */
export type ConceptHits = ReadonlyMap<string, readonly Hit[]>;

/** More places of one concept than this add nothing to a verdict; bounds the work on hostile text. */
const MAX_HITS = 300;

/** Works out where each concept stands: its terms less what its guards cover, its parts, its phrases. */
export function resolveConcepts(
  text: FoldedText,
  concepts: readonly CompiledConcept[],
  terms: readonly TermHit[],
): ConceptHits {
  const sorted = [...terms].sort(compareHits);
  const byConcept = groupByConcept(sorted);
  const found = new Map<string, readonly Hit[]>();
  const resolved: (readonly Hit[])[] = [];
  concepts.forEach((concept, index) => {
    const own = unguarded(byConcept.get(index) ?? [], sorted);
    const included = concept.includes.flatMap((part) => resolved[part] ?? []);
    const phrases = concept.phrases.flatMap((phrase) =>
      findSequences(text, found, phrase).map((parts) => joinHits(index, parts)),
    );
    const hits =
      own.length + included.length + phrases.length === 0
        ? []
        : keepLongest([...own, ...included, ...phrases]);
    resolved.push(hits.slice(0, MAX_HITS));
    if (hits.length > 0) found.set(concept.id, hits.slice(0, MAX_HITS));
  });
  return found;
}

function groupByConcept(terms: readonly TermHit[]): Map<number, TermHit[]> {
  const groups = new Map<number, TermHit[]>();
  for (const hit of terms) {
    const group = groups.get(hit.concept);
    if (group === undefined) groups.set(hit.concept, [hit]);
    else group.push(hit);
  }
  return groups;
}

/**
 * Drops the terms that lie within a guard. A guard that a word runs into does not count: `信号` in `微信号`,
 * `微信支付` in `微信支付宝`. `all` is sorted by start.
 */
function unguarded(hits: readonly TermHit[], all: readonly TermHit[]): TermHit[] {
  const guards = hits.filter((hit) => hit.isGuard && !around(all, hit).some((other) => runsInto(other, hit)));
  if (guards.length === 0) return hits.filter((hit) => !hit.isGuard);
  return hits.filter(
    (hit) =>
      !hit.isGuard && !around(guards, hit).some((guard) => guard.start <= hit.start && guard.end >= hit.end),
  );
}

/** No term has more units. */
const MAX_TERM = 64;

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

function joinHits(concept: number, parts: readonly Hit[]): Hit {
  const end = parts.reduce((last, part) => Math.max(last, part.end), 0);
  return { concept, start: parts[0]?.start ?? 0, end, parts };
}
