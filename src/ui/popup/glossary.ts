import type { LawText } from '../../core/law/explanation.schema.ts';
import type { LocalizedText } from '../../core/localized-text.schema.ts';
import { lawLanguageFor } from '../legal/law-language.ts';
import type { Glossary } from './pack-titles.ts';

/** Names by id, as the build takes them from the packs and the law data. */
export interface GlossaryData {
  readonly packTitles: {
    readonly rules: Readonly<Record<string, LocalizedText>>;
    readonly concepts: Readonly<Record<string, LocalizedText>>;
    readonly falseAlarms: Readonly<Record<string, LocalizedText>>;
  };
  readonly lawLabels: Readonly<Record<string, LawText>>;
}

/** The glossary of the packs and the law that ship with this version. */
export function createGlossary({ packTitles, lawLabels }: GlossaryData): Glossary {
  return {
    ruleTitle: (id, language) => packTitles.rules[id]?.[language] ?? null,
    conceptTitle: (id, language) => packTitles.concepts[id]?.[language] ?? null,
    falseAlarms: (id, language) => packTitles.falseAlarms[id]?.[language] ?? null,
    sourceLabel: (id, language) => lawLabels[id]?.[lawLanguageFor(language)] ?? null,
  };
}
