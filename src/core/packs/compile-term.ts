import { createFolder, GAP_CLAUSE, GAP_INVISIBLE, unitsToString } from '../text/fold.ts';

/** Stands for a run of digits in a term's units; a private use unit, so no text contains it. */
export const DIGITS = '\ue0ff';

/** Stands for a comma, a colon or the like; no unit of folded text is one. */
export const CLAUSE = ',';

/** A term as detection compares it with folded text. */
export interface TermShape {
  /** Folded units, gaps taken out; DIGITS for a run of digits. */
  readonly units: string;
  /** Positions in `units` before which the term has a space or a mark. */
  readonly spaces: readonly number[];
  /** Those of them with a comma, a colon or the like: there a text may have one, too. */
  readonly clauses: readonly number[];
  readonly opensStart: boolean;
  readonly opensEnd: boolean;
}

/**
 * Folds a term as its text will be folded and writes it as one short string: folded units, a space where the
 * term has one, a comma where it has a comma, a colon or the like, `#` for a run of digits, `*` where letters may go on.
 */
export function encodeTerm(term: string): string {
  const body = term.replace(/^\*|\*$/gu, '');
  const parts = body.split('#').map(foldWithSpaces);
  const inner = parts.join('#').replace(/^[ ,]+|[ ,]+$/gu, '');
  return `${term.startsWith('*') ? '*' : ''}${inner}${term.endsWith('*') ? '*' : ''}`;
}

const folder = createFolder();

function foldWithSpaces(part: string): string {
  // With a number after it, since a gap is known by the unit that it stands before.
  const folded = folder.fold(`${part}0`);
  const last = folded.length - 1;
  if (last === 0) return '';
  const signs = Array.from({ length: last + 1 }, (_, at) => signOf(folded.gaps[at] ?? 0));
  return signs.map((sign, at) => `${sign}${at < last ? unitsToString(folded, at, at + 1) : ''}`).join('');
}

function signOf(gap: number): string {
  if (gap <= GAP_INVISIBLE) return '';
  return (gap & GAP_CLAUSE) === 0 ? ' ' : CLAUSE;
}

/** What `encodeTerm` writes before a unit: a space, CLAUSE or nothing. */
export function signBefore({ spaces, clauses }: TermShape, at: number): string {
  if (clauses.includes(at)) return CLAUSE;
  return spaces.includes(at) ? ' ' : '';
}

/** Reads what `encodeTerm` wrote. */
export function decodeTerm(encoded: string): TermShape {
  const opensStart = encoded.startsWith('*');
  const opensEnd = encoded.endsWith('*');
  const body = encoded.slice(opensStart ? 1 : 0, opensEnd ? -1 : undefined);
  const spaces: number[] = [];
  const clauses: number[] = [];
  let units = '';
  for (const char of body) {
    if (char === CLAUSE) clauses.push(units.length);
    if (char === ' ' || char === CLAUSE) spaces.push(units.length);
    else units += char === '#' ? DIGITS : char;
  }
  return { units, spaces, clauses, opensStart, opensEnd };
}
