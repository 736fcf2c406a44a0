import type { FoldedText } from '../text/fold.ts';
import type { Span } from './finding.schema.ts';
import type { Hit } from './hit.ts';
import { sortFew } from './sort-few.ts';

/** Spans of the original text for the hits of a witness: phrases are told as their parts, doubles dropped. */
export function toSpans(hits: readonly Hit[], text: FoldedText, names: readonly string[]): Span[] {
  const words: Hit[] = [];
  for (const hit of hits) addLeaves(hit, words);
  sortFew(words, (a, b) => a.start - b.start || a.end - b.end || a.concept - b.concept);
  return words.filter((hit, at) => !isSame(hit, words[at - 1])).map((hit) => toSpan(hit, text, names));
}

function addLeaves(hit: Hit, words: Hit[]): void {
  if (hit.parts.length > 0) for (const part of hit.parts) addLeaves(part, words);
  else if (hit.start < hit.end) words.push(hit);
}

function isSame(a: Hit, b: Hit | undefined): boolean {
  return b !== undefined && a.start === b.start && a.end === b.end && a.concept === b.concept;
}

function toSpan(hit: Hit, text: FoldedText, names: readonly string[]): Span {
  const start = text.starts[hit.start] ?? 0;
  const end = text.ends[hit.end - 1] ?? start;
  const span = { start, end, text: text.source.slice(start, end), concept: names[hit.concept] ?? '' };
  return hit.reads === null ? span : { ...span, reads: hit.reads };
}
