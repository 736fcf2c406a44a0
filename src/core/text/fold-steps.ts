import { type Aligned, align } from './align-units.ts';
import { charactersBetween, type DropKind } from './dropped.ts';
import { foldText } from './fold.ts';
import { kindOfFold, type ReadKind } from './fold-kind.ts';

export type { DropKind } from './dropped.ts';
export type { ReadKind } from './fold-kind.ts';

/** What was done to a piece of a text: read as something else, or passed over. */
export type FoldStep =
  | { readonly kind: ReadKind | SpellingStep; readonly from: string; readonly to: string }
  | { readonly kind: DropKind | 'repeated' | 'letters'; readonly from: string; readonly to: '' };

/** Readings that need the term: by sound, put together from parts, from pinyin or a single letter of it. */
export type SpellingStep = 'homophone' | 'parts' | 'pinyin';

/**
 * The steps by which a piece of text is read as its plain form or as a term, in the order of the text. `canonical` is
 * folded: what `foldToString` gives for the text, or the term it stands for in another spelling. Empty when nothing
 * had to be done.
 */
export function foldSteps(original: string, canonical: string): FoldStep[] {
  const folded = foldText(original);
  const units = Array.from({ length: folded.length }, (_, at) => String.fromCharCode(folded.units[at] ?? 0));
  const steps: FoldStep[] = [];
  let reach = 0;
  const passOver = (to: number): void => {
    for (const { kind, text } of charactersBetween(original, reach, to))
      steps.push({ kind, from: text, to: '' });
    reach = Math.max(reach, to);
  };
  for (const piece of align(units, canonical)) {
    for (let at = piece.start; at < piece.end; at += 1) {
      passOver(folded.starts[at] ?? reach);
      steps.push(...foldOfCharacter(original, folded.starts[at] ?? 0, folded.ends[at] ?? 0, reach));
      reach = Math.max(reach, folded.ends[at] ?? 0);
    }
    const step = toStep(piece, units);
    if (step !== null) steps.push(step);
  }
  passOver(original.length);
  return steps;
}

/** How one character became its plain form; told once for a character that becomes several units. */
function foldOfCharacter(original: string, start: number, end: number, reach: number): FoldStep[] {
  if (start < reach) return [];
  const from = original.slice(start, end);
  const to = plainOf(from);
  const kind = to === from ? null : kindOfFold(from, to);
  return kind === null ? [] : [{ kind, from, to }];
}

function plainOf(character: string): string {
  const { units, length } = foldText(character);
  return String.fromCharCode(...units.subarray(0, length));
}

function toStep({ kind, start, end, to }: Aligned, units: readonly string[]): FoldStep | null {
  const from = units.slice(start, end).join('');
  switch (kind) {
    case 'same':
      return null;
    case 'repeated':
    case 'letters':
      return { kind, from, to: '' };
    case 'homophone':
    case 'parts':
    case 'pinyin':
    case 'look-alike':
      return { kind, from, to };
    default:
      return kind satisfies never;
  }
}
