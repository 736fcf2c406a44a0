const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE_RANGES = '\\u3000-\\u303f\\uff01-\\uff60\\uffe0-\\uffe6';
const WIDE_SCRIPTS = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
/** The variation selector U+FE0F asks for the emoji form of a character. */
const WIDE = new RegExp(`[${WIDE_SCRIPTS}${WIDE_RANGES}\\p{Emoji_Presentation}]|\\ufe0f`, 'u');
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;
const ELLIPSIS = '…';

/** Columns a text takes in a terminal: two for Chinese characters and emoji, none for marks that stand over others. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of GRAPHEMES.segment(text)) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(grapheme: string): number {
  if (INVISIBLE.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

/** Exactly `width` columns: cut with an ellipsis or filled up with spaces. */
export function fitWidth(text: string, width: number): string {
  const whole = displayWidth(text);
  if (whole <= width) return text + ' '.repeat(width - whole);
  let kept = '';
  let used = 0;
  for (const { segment } of GRAPHEMES.segment(text)) {
    const next = used + graphemeWidth(segment);
    if (next > width - 1) break;
    kept += segment;
    used = next;
  }
  return kept + ELLIPSIS + ' '.repeat(width - 1 - used);
}
