import { createFolder, GAP_INVISIBLE, unitsToString } from '../text/fold.ts';

/** Stands for a run of digits in a term's units; a private use unit, so no text contains it. */
export const DIGITS = '\ue0ff';

/** A term as detection compares it with folded text. */
export interface TermShape {
  /** Folded units, gaps taken out; DIGITS for a run of digits. */
  readonly units: string;
  /** Positions in `units` before which the term has a space. */
  readonly spaces: readonly number[];
  readonly opensStart: boolean;
  readonly opensEnd: boolean;
}

/**
 * Folds a term as its text will be folded and writes it as one short string: folded units, a space where the
 * term has one, `#` for a run of digits, `*` where letters may go on.
 */
export function encodeTerm(term: string): string {
  const body = term.replace(/^\*|\*$/gu, '');
  const parts = body.split('#').map(foldWithSpaces);
  const inner = parts.join('#').replace(/ +/gu, ' ').trim();
  return `${term.startsWith('*') ? '*' : ''}${inner}${term.endsWith('*') ? '*' : ''}`;
}

const folder = createFolder();

function foldWithSpaces(part: string): string {
  const folded = folder.fold(part);
  const inner = Array.from({ length: folded.length }, (_, at) => {
    const hasGap = at > 0 && (folded.gaps[at] ?? 0) > GAP_INVISIBLE;
    return `${hasGap ? ' ' : ''}${unitsToString(folded, at, at + 1)}`;
  }).join('');
  const opens = folded.length > 0 && (folded.gaps[0] ?? 0) > GAP_INVISIBLE;
  const closes = folded.length > 0 && (folded.ends[folded.length - 1] ?? 0) < part.length;
  return `${opens ? ' ' : ''}${inner}${closes ? ' ' : ''}`;
}

/** Reads what `encodeTerm` wrote. */
export function decodeTerm(encoded: string): TermShape {
  const opensStart = encoded.startsWith('*');
  const opensEnd = encoded.endsWith('*');
  const body = encoded.slice(opensStart ? 1 : 0, opensEnd ? -1 : undefined);
  const spaces: number[] = [];
  let units = '';
  for (const char of body) {
    if (char === ' ') spaces.push(units.length);
    else units += char === '#' ? DIGITS : char;
  }
  return { units, spaces, opensStart, opensEnd };
}
