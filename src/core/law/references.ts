/** A part of a bracketed group: a source id, or the words and brackets around ids. */
export type ReferencePart =
  | { readonly kind: 'source'; readonly id: string }
  | { readonly kind: 'words'; readonly text: string };

/** A stretch of an explanation: plain text, or a bracketed group that names at least one source. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'references'; readonly parts: readonly ReferencePart[] };

const GROUP = /\[[^[\]]*\]/gu;
const ID = /[a-z][a-z0-9]*(?:-[a-z0-9]+)+/gu;

/**
 * Splits an explanation at its bracketed references, `[atf-31, penalties atf-44]` or `[atf-31、atf-44]`.
 * Nothing is lost: the texts and ids of all segments, joined in order, are the input again.
 * Brackets that name no source stay plain text.
 */
export function parseReferences(text: string): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const group of text.matchAll(GROUP)) {
    const parts = parseGroup(group[0]);
    if (!parts.some(({ kind }) => kind === 'source')) continue;
    if (group.index > end) segments.push({ kind: 'text', text: text.slice(end, group.index) });
    segments.push({ kind: 'references', parts });
    end = group.index + group[0].length;
  }
  if (end < text.length) segments.push({ kind: 'text', text: text.slice(end) });
  return segments;
}

/** The ids an explanation refers to, each once, in the order they first appear. */
export function referencedIds(text: string): string[] {
  const ids = parseReferences(text)
    .flatMap((segment) => (segment.kind === 'references' ? segment.parts : []))
    .flatMap((part) => (part.kind === 'source' ? [part.id] : []));
  return [...new Set(ids)];
}

/** The referenced ids that `isKnown` does not know; empty when every reference leads somewhere. */
export function unknownReferences(text: string, isKnown: (id: string) => boolean): string[] {
  return referencedIds(text).filter((id) => !isKnown(id));
}

function parseGroup(group: string): ReferencePart[] {
  const parts: ReferencePart[] = [];
  let end = 0;
  for (const match of group.matchAll(ID)) {
    if (match.index > end) parts.push({ kind: 'words', text: group.slice(end, match.index) });
    parts.push({ kind: 'source', id: match[0] });
    end = match.index + match[0].length;
  }
  if (end < group.length) parts.push({ kind: 'words', text: group.slice(end) });
  return parts;
}
