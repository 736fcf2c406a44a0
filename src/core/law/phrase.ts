import type { PhraseLanguage } from './never-say.schema.ts';

/** How far apart the two sides of a gap may stand, in characters. */
const GAP_CHARS: Readonly<Record<PhraseLanguage, number>> = { en: 60, es: 60, zh: 16 };

const SENTENCE_END = '(?:[。!?;\\n]|\\.(?=\\s|$))';

/** Text as phrases see it: NFKC, lower case, no accents, no double quotes or emphasis, one line a paragraph. */
export function normalizeText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”"「」『』*_`]/gu, '')
    .split(/\n\s*\n/u)
    .map(onOneLine)
    .join('\n');
}

function onOneLine(paragraph: string): string {
  return paragraph.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '').replace(/\s+/gu, ' ');
}

/** The sentences of a normalised text. A dot inside a number or an address does not end one. */
export function sentencesOf(normalized: string): string[] {
  return normalized.split(new RegExp(SENTENCE_END, 'u')).filter((sentence) => sentence.trim() !== '');
}

/**
 * Compiles a phrase: `(a|b)` either form, where a form may be empty, `…` any words of the same sentence.
 * Everything else stands for itself. Words of alphabetic scripts match whole words only.
 */
export function compilePhrase(phrase: string, language: PhraseLanguage): RegExp {
  const gap = `(?:(?!${SENTENCE_END})[^]){0,${GAP_CHARS[language]}}?`;
  const body = phrase
    .split('…')
    .map((part) => compileLiteral(normalizeText(part)))
    .join(gap);
  return new RegExp(language === 'zh' ? body : `(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`, 'u');
}

/** Compiles a sum: separators between digits do not matter, a dot matches a comma too. */
export function compileFigure(value: string): RegExp {
  const body = escapePattern(normalizeText(value))
    .replace(/(?<=\d)(?=\d)/gu, '[.,\\s]?')
    .replaceAll('\\.', '[.,]');
  return new RegExp(`(?<!\\d|\\d[.,])${body}`, 'u');
}

function compileLiteral(text: string): string {
  return escapePattern(text).replaceAll('\\(', '(?:').replaceAll('\\)', ')').replaceAll('\\|', '|');
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
