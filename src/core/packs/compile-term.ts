import { foldText, GAP_INVISIBLE } from '../text/fold.ts';
import { type CompiledTerm, DIGITS } from './compiled-packs.ts';

/** A term before it is given to a concept. */
export type TermShape = Omit<CompiledTerm, 'concept' | 'kind'>;

/** Folds a term as its text will be folded: `#` becomes a run of digits, `*` opens an end. */
export function compileTerm(term: string): TermShape {
  const opensStart = term.startsWith('*');
  const opensEnd = term.endsWith('*');
  const body = term.slice(opensStart ? 1 : 0, opensEnd ? -1 : undefined);
  let units = '';
  const spaces: number[] = [];
  body.split('#').forEach((part, index) => {
    if (index > 0) units += DIGITS;
    const folded = foldText(part);
    for (let at = 0; at < folded.text.length; at += 1) {
      const gap = (folded.gaps[at] ?? 0) & ~GAP_INVISIBLE;
      if (gap !== 0 && units.length > 0) spaces.push(units.length);
      units += folded.text.charAt(at);
    }
    if (index < body.split('#').length - 1 && /\s$/u.test(part) && units.length > 0) spaces.push(units.length);
  });
  return { units, spaces, opensStart, opensEnd };
}

/** All spellings of a term under a table of interchangeable characters; the term itself comes first. */
export function swapCharacters(term: string, swaps: Readonly<Record<string, string>>): string[] {
  return Array.from(term).reduce<string[]>(
    (spellings, char) => {
      const choices = [char, ...(swaps[char] ?? '')];
      return spellings.flatMap((spelling) => choices.map((choice) => spelling + choice));
    },
    [''],
  );
}
