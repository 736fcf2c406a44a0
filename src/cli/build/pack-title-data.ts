import type { LocalizedText } from '../../core/localized-text.schema.ts';
import { loadPatterns } from '../load-packs.ts';

/** Titles by id: of rules and of contexts, which lower a score, and of concepts. */
export interface PackTitleData {
  readonly rules: Readonly<Record<string, LocalizedText>>;
  readonly concepts: Readonly<Record<string, LocalizedText>>;
}

/** The titles of the packs that ship, for what is shown to readers; the packs themselves hold many times more. */
export function packTitleData(): PackTitleData {
  const { packs, contexts, concepts } = loadPatterns();
  return {
    rules: titlesOf([...packs.flatMap(({ data }) => data.rules), ...contexts.data.contexts]),
    concepts: titlesOf(concepts.flatMap(({ data }) => data.concepts)),
  };
}

function titlesOf(titled: readonly { id: string; title: LocalizedText }[]): Record<string, LocalizedText> {
  return Object.fromEntries(titled.map(({ id, title }) => [id, title]));
}
