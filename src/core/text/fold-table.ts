import { FIRST_EXPANSION } from './fold-codes.ts';
import { EXPANSIONS, NOISE_RANGES, PAIRS, WIDE_PAIRS } from './fold-data.generated.ts';

export interface FoldTable {
  /** One entry a UTF-16 unit: the folded unit, or one of the codes above. */
  readonly units: Uint16Array;
  readonly expansions: readonly string[];
  /** Characters outside the basic plane; those not listed fold to themselves. '' is noise. */
  readonly wide: ReadonlyMap<number, string>;
}

let table: FoldTable | null = null;

/** The fold table, decoded from generated data on first use (about 2 ms) and shared afterwards. */
export function foldTable(): FoldTable {
  table ??= decode();
  return table;
}

function decode(): FoldTable {
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < units.length; unit += 1) units[unit] = unit;
  for (const [code, ranges] of NOISE_RANGES) {
    for (let at = 0; at < ranges.length; at += 2) {
      units.fill(code, ranges.charCodeAt(at), ranges.charCodeAt(at + 1) + 1);
    }
  }
  for (let at = 0; at < PAIRS.length; at += 2) units[PAIRS.charCodeAt(at)] = PAIRS.charCodeAt(at + 1);
  EXPANSIONS.forEach(([from], index) => {
    units[from.charCodeAt(0)] = FIRST_EXPANSION + index;
  });
  return { units, expansions: EXPANSIONS.map(([, to]) => to), wide: decodeWide() };
}

function decodeWide(): Map<number, string> {
  const wide = new Map<number, string>();
  for (const [first, last, to] of WIDE_PAIRS) {
    if (first === last) {
      wide.set(first, to);
      continue;
    }
    const targets = Array.from(to);
    for (let point = first; point <= last; point += 1) {
      wide.set(point, targets.length === 0 ? '' : (targets[(point - first) % targets.length] ?? ''));
    }
  }
  return wide;
}
