import { compareLevels } from '../detect/level.ts';
import type { FlagRow } from './flag-row.ts';
import { isSettled } from './review-look.ts';

/**
 * The few rows to name first, in that order: what is still to be decided, the stronger, the later seen. Linear, so that
 * it keeps up with typing.
 */
export function bestRows(rows: Iterable<FlagRow>, most: number): FlagRow[] {
  const best: FlagRow[] = [];
  for (const row of rows) {
    const worse = best.findIndex((one) => compareUrgency(row, one) < 0);
    if (worse >= 0) best.splice(worse, 0, row);
    else if (best.length < most) best.push(row);
    if (best.length > most) best.pop();
  }
  return best;
}

function compareUrgency(a: FlagRow, b: FlagRow): number {
  return (
    Number(isSettled(a.state)) - Number(isSettled(b.state)) ||
    compareLevels(b.level, a.level) ||
    b.lastSeen - a.lastSeen
  );
}
