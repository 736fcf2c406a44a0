import type { Translate } from '../../i18n/translator.ts';

/** The ways of hiding words that the shipped scorecards tell apart. */
const TECHNIQUES = [
  'affixes',
  'circled',
  'codes',
  'emoji',
  'full-width',
  'homoglyphs',
  'homophones',
  'marks',
  'mathematical',
  'newline',
  'no-spaces',
  'parts',
  'pinyin',
  'rare-glyphs',
  'repetition',
  'separators',
  'traditional',
  'zero-width',
] as const;

/** A technique in the reader's language; one that only its corpus knows keeps the name it has there. */
export function techniqueName(name: string, t: Translate): string {
  const known = TECHNIQUES.find((technique) => technique === name);
  return known === undefined ? name : t(`options.scorecards.techniques.${known}`);
}
