/** What is passed over between characters. */
export type DropKind = 'mark' | 'space' | 'pictures' | 'invisible' | 'line';

interface Dropped {
  readonly kind: DropKind;
  readonly text: string;
}

/** What stands in `[start, end)` of a text, by kind, neighbours of one kind together. */
export function charactersBetween(text: string, start: number, end: number): Dropped[] {
  const dropped: Dropped[] = [];
  for (const character of start < end ? text.slice(start, end) : '') {
    const kind = kindOfDrop(character);
    const last = dropped.at(-1);
    if (last?.kind === kind) dropped[dropped.length - 1] = { kind, text: last.text + character };
    else dropped.push({ kind, text: character });
  }
  return dropped;
}

function kindOfDrop(character: string): DropKind {
  if (/[\n\r\v\f\u2028\u2029\u0085]/u.test(character)) return 'line';
  if (/[\p{Zs}\t]/u.test(character)) return 'space';
  if (/\p{Extended_Pictographic}/u.test(character)) return 'pictures';
  return /[\p{Cf}\p{Cc}\p{M}\p{Variation_Selector}]/u.test(character) ? 'invisible' : 'mark';
}
