import { pinyin } from 'pinyin-pro';

/** First level of GB 2312: the 3,755 characters in everyday use. */
const FIRST_ROW = 0xb0;
const LAST_ROW = 0xd7;

/**
 * The text of `patterns/fold/pinyin.json`: syllables without tone, each with the everyday characters whose usual
 * reading it is.
 */
export function renderPinyin(): string {
  const bySyllable = new Map<string, string>();
  for (const char of everydayCharacters()) {
    const syllable = pinyin(char, { toneType: 'none', v: true });
    if (/^[a-z]{1,6}$/u.test(syllable)) bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + char);
  }
  const lines = [...bySyllable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, characters]) => `    ${JSON.stringify(syllable)}: ${JSON.stringify(characters)}`);
  return `{\n  "format": 1,\n  "syllables": {\n${lines.join(',\n')}\n  }\n}\n`;
}

function everydayCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const characters: string[] = [];
  for (let row = FIRST_ROW; row <= LAST_ROW; row += 1) {
    const bytes = Uint8Array.from({ length: 94 * 2 }, (_, at) => (at % 2 === 0 ? row : 0xa1 + (at >> 1)));
    characters.push(...decoder.decode(bytes));
  }
  return characters.filter((char) => /\p{Script=Han}/u.test(char));
}
