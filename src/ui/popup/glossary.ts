import lawLabels from 'virtual:tradeflag-law-labels';
import packTitles from 'virtual:tradeflag-pack-titles';
import { foldToString } from '../../core/text/fold.ts';
import { lawLanguageFor } from '../legal/law-language.ts';
import type { Glossary } from './pack-titles.ts';

/** The glossary of the packs and the law that ship with this version. */
export const glossary: Glossary = {
  ruleTitle: (id, language) => packTitles.rules[id]?.[language] ?? null,
  conceptTitle: (id, language) => packTitles.concepts[id]?.[language] ?? null,
  sourceLabel: (id, language) => lawLabels[id]?.[lawLanguageFor(language)] ?? null,
  foldOf: foldToString,
};
