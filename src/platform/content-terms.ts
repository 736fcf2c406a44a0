import type { TermsByLanguage } from '../core/packs/terms-on-demand.ts';
import { send } from './content-messages.ts';

/** Asks the background for the terms of languages; empty when it does not answer. Never rejects. */
export async function askForTerms(languages: readonly string[]): Promise<TermsByLanguage> {
  const sent = await send({ type: 'terms/read', data: languages });
  // Shipped with the extension and only the background can answer: there is nothing to check.
  return sent.ok && typeof sent.value === 'object' ? ((sent.value as TermsByLanguage | null) ?? {}) : {};
}
