import type { Span } from './finding.schema.ts';

/** A piece of a quotation; `isMatch` marks the words a rule was met by. */
export interface QuotePart {
  readonly text: string;
  readonly isMatch: boolean;
}

export type Quote = readonly QuotePart[];

interface Range {
  readonly start: number;
  readonly end: number;
}

const SENTENCE_END = /[\n\r。！？!?；;]/u;
const CUT_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\d]{2}$/u;
const LAST_WORD = /\s\S{1,20}$/u;
const FIRST_WORD = /^\S{1,20}\s/u;
const ELLIPSIS = '…';

/**
 * The sentences of a text that hold the spans, each once, in order, with the words of the spans set apart. More than
 * `context` UTF-16 units before or after the matched words are cut and shown as `…`. Spans that lie outside the text
 * (it may come from elsewhere) are passed over.
 */
export function quoteSpans(text: string, spans: readonly Span[], context = 40): Quote[] {
  const ranges = joinOverlapping(spans.filter(({ start, end }) => start < end && end <= text.length));
  return groupBySentence(text, ranges).map((group) => quote(text, group, context));
}

function joinOverlapping(spans: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || start > last.end) joined.push({ start, end });
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return joined;
}

function groupBySentence(text: string, ranges: readonly Range[]): Range[][] {
  const groups: Range[][] = [];
  for (const range of ranges) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isSameSentence = last !== undefined && !SENTENCE_END.test(text.slice(last.end, range.start));
    if (group !== undefined && isSameSentence) group.push(range);
    else groups.push([range]);
  }
  return groups;
}

function quote(text: string, ranges: readonly Range[], context: number): Quote {
  const first = ranges[0]?.start ?? 0;
  const last = ranges.at(-1)?.end ?? 0;
  const parts: QuotePart[] = [{ text: before(text, first, context), isMatch: false }];
  let at = first;
  for (const { start, end } of ranges) {
    parts.push({ text: middle(text.slice(at, start), context), isMatch: false });
    parts.push({ text: text.slice(start, end), isMatch: true });
    at = end;
  }
  parts.push({ text: after(text, last, context), isMatch: false });
  return parts.filter((part) => part.text !== '');
}

function before(text: string, start: number, context: number): string {
  const sentence = text.slice(0, start).split(SENTENCE_END).at(-1) ?? '';
  return sentence.length <= context ? sentence.trimStart() : `${ELLIPSIS}${tail(sentence, context)}`;
}

function after(text: string, end: number, context: number): string {
  const rest = text.slice(end);
  const stop = rest.search(SENTENCE_END);
  const sentence = stop < 0 ? rest : rest.slice(0, stop + 1);
  return sentence.length <= context ? sentence.trimEnd() : `${head(sentence, context)}${ELLIPSIS}`;
}

function middle(text: string, context: number): string {
  return text.length <= 2 * context ? text : `${head(text, context)}${ELLIPSIS}${tail(text, context)}`;
}

/** A cut never goes through a surrogate pair, nor through a word of a script that has spaces. */
function head(text: string, length: number): string {
  const whole = text.slice(0, isHighSurrogate(text.charCodeAt(length - 1)) ? length - 1 : length);
  return CUT_WORD.test(text.slice(length - 1, length + 1)) ? whole.replace(LAST_WORD, '') : whole;
}

function tail(text: string, length: number): string {
  const start = text.length - length;
  const whole = text.slice(isHighSurrogate(text.charCodeAt(start - 1)) ? start + 1 : start);
  return CUT_WORD.test(text.slice(start - 1, start + 1)) ? whole.replace(FIRST_WORD, '') : whole;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
