/**
 * Letters of one script change places with plain ones, so that a list of words in that script takes one byte a letter
 * in a bundle instead of two or three. Each swap is its own inverse.
 */
interface Swap {
  /** First letter of the script that changes places. */
  readonly from: number;
  /** First plain letter it changes places with. */
  readonly to: number;
  readonly length: number;
}

/**
 * The folded letters of Russian and Ukrainian (those that look like Latin ones are Latin already, and keep their
 * places), Thai, and Arabic; numbers, spaces and `#` keep theirs.
 */
const SWAPS: Readonly<Record<string, readonly Swap[]>> = {
  ru: [{ from: 0x430, to: 0x3a, length: 0x20 }],
  uk: [{ from: 0x430, to: 0x3a, length: 0x20 }],
  th: [
    { from: 0xe01, to: 0x41, length: 0x1b },
    { from: 0xe1c, to: 0x5d, length: 0x1f },
    { from: 0xe40, to: 0x3a, length: 0x06 },
  ],
  ar: [
    { from: 0x621, to: 0x41, length: 0x1b },
    { from: 0x63c, to: 0x5d, length: 0x0f },
  ],
};

/** Swaps one unit of a word written in `language`: what comes back is swapped again to the unit it was. */
export function swapUnit(language: string, unit: number): number {
  for (const { from, to, length } of SWAPS[language] ?? []) {
    if (unit >= from && unit < from + length) return unit - from + to;
    if (unit >= to && unit < to + length) return unit - to + from;
  }
  return unit;
}
