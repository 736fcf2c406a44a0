import { CATEGORIES } from '../category.ts';
import type { Level } from '../detect/finding.schema.ts';
import type { RowFinding } from './flag-row.ts';
import { FLAG_STATES, type FlagState } from './flag-values.ts';

/** The state of a place without a row. */
export const NO_ROW = 255;

const LEVEL_CODES: readonly Level[] = ['note', 'likely', 'strong'];

/** A state as a number: the order of FLAG_STATES is part of the stored form. */
export function stateCode(state: FlagState): number {
  return FLAG_STATES.indexOf(state);
}

/** The state of a code; null for NO_ROW. */
export function stateOf(code: number): FlagState | null {
  return FLAG_STATES[code] ?? null;
}

/** Two bits a category: 0 for nothing found, else the level. The order of CATEGORIES is part of the stored form. */
export function foundCode(found: readonly RowFinding[]): number {
  return found.reduce(
    (code, { category, level }) =>
      code | ((LEVEL_CODES.indexOf(level) + 1) << (CATEGORIES.indexOf(category) * 2)),
    0,
  );
}

/** What a code of `foundCode` stands for; the same object for the same code. */
export function foundOf(code: number): { readonly found: readonly RowFinding[]; readonly level: Level } {
  const known = decoded.get(code);
  if (known !== undefined) return known;
  const found = CATEGORIES.flatMap((category, at): RowFinding[] => {
    const level = LEVEL_CODES[((code >> (at * 2)) & 3) - 1];
    return level === undefined ? [] : [{ category, level }];
  });
  const made = { found, level: found.map(({ level }) => level).reduce(higher, 'note') };
  decoded.set(code, made);
  return made;
}

const decoded = new Map<number, { found: readonly RowFinding[]; level: Level }>();

function higher(a: Level, b: Level): Level {
  return LEVEL_CODES.indexOf(a) > LEVEL_CODES.indexOf(b) ? a : b;
}
