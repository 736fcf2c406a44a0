import type { TitlesById } from '../core/explain/titles-in-language.ts';
import type { UiLanguage } from '../core/ui-languages.ts';
import { send } from './content-messages.ts';

/** Asks the background for the titles of rules in a language; empty when it does not answer. Never rejects. */
export async function askForTitles(language: UiLanguage): Promise<TitlesById> {
  const sent = await send({ type: 'titles/read', data: language });
  // Shipped with the extension and only the background can answer: there is nothing to check.
  return sent.ok && typeof sent.value === 'object' ? ((sent.value as TitlesById | null) ?? {}) : {};
}
