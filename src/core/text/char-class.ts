/**
 * Character classes of folded text. Words of bordered scripts (Latin, Cyrillic, Arabic …) begin and end at
 * borders; borderless scripts (Han, kana, Hangul, Thai …) run on, so a term may stand anywhere in them.
 */
export const DIGIT = 1;
export const BORDERED = 2;
export const BORDERLESS = 3;
export const SIGN = 4;
export type CharClass = typeof DIGIT | typeof BORDERED | typeof BORDERLESS | typeof SIGN;

let table: Uint8Array | null = null;

/** Class of every UTF-16 unit of folded text (units that fold to noise never get there). */
export function classTable(): Uint8Array {
  table ??= Uint8Array.from({ length: 0x10000 }, (_, unit) => classOf(unit));
  return table;
}

function classOf(unit: number): CharClass {
  if (unit >= 0x30 && unit <= 0x39) return DIGIT;
  if (unit < 0x80) return isAsciiLetter(unit) ? BORDERED : SIGN;
  if (isCurrencySign(unit)) return SIGN;
  return isBorderless(unit) ? BORDERLESS : BORDERED;
}

function isAsciiLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

function isCurrencySign(unit: number): boolean {
  return (unit >= 0xa2 && unit <= 0xa5) || (unit >= 0x20a0 && unit <= 0x20cf);
}

/** Thai, Lao, Myanmar, Khmer; kana, CJK, Yi; Hangul, whose particles attach to the word; surrogates of rare Han. */
function isBorderless(unit: number): boolean {
  if (unit < 0x0e00) return false;
  if (unit <= 0x0eff) return true;
  if (unit < 0x1000) return false;
  if (unit <= 0x109f || (unit >= 0x1780 && unit <= 0x17ff) || (unit >= 0x1100 && unit <= 0x11ff)) return true;
  return unit >= 0x2e80 && !(unit >= 0xfb00 && unit <= 0xfeff);
}
