import type { FoldedText } from '../text/fold.ts';
import type { Span } from './finding.schema.ts';
import type { Hit } from './hit.ts';

/** Spans of the original text for the hits of a witness: phrases are told as their parts, doubles dropped. */
export function toSpans(hits: readonly Hit[], text: FoldedText, names: readonly string[]): Span[] {
  const spans = hits
    .flatMap(leaves)
    .filter((hit) => hit.start < hit.end)
    .map((hit) => toSpan(hit, text, names));
  const unique = new Map(spans.map((span) => [`${span.start}-${span.end}-${span.concept}`, span]));
  return [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function leaves(hit: Hit): readonly Hit[] {
  return hit.parts.length === 0 ? [hit] : hit.parts.flatMap(leaves);
}

function toSpan(hit: Hit, text: FoldedText, names: readonly string[]): Span {
  const start = text.starts[hit.start] ?? 0;
  const end = text.ends[hit.end - 1] ?? start;
  const span = { start, end, text: text.source.slice(start, end), concept: names[hit.concept] ?? '' };
  return hit.reads === null ? span : { ...span, reads: hit.reads };
}
