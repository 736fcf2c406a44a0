import type { CompiledControls } from '../core/controls/compile-controls.ts';
import type { TitlesById } from '../core/explain/titles-in-language.ts';
import type { TermsByLanguage } from '../core/packs/terms-on-demand.ts';
import type { UiLanguage } from '../core/ui-languages.ts';
import { send } from './content-messages.ts';
import type { Messages, MessageType } from './message.ts';

/** Asks the background for the terms of languages; empty when it does not answer. Never rejects. */
export async function askForTerms(languages: readonly string[]): Promise<TermsByLanguage> {
  return (await askForShipped('terms/read', languages)) ?? {};
}

/** Asks the background for the titles of rules in a language; null when it does not answer. Never rejects. */
export function askForTitles(language: UiLanguage): Promise<TitlesById | null> {
  return askForShipped('titles/read', language);
}

/** Asks the background how controls that buy or reach the seller are named; null when it does not answer. Never rejects. */
export function askForControls(): Promise<CompiledControls | null> {
  return askForShipped('controls/read');
}

type Shipped = 'terms/read' | 'titles/read' | 'controls/read';

/** What is shipped with the extension, and only the background can answer: there is nothing to check but the kind. */
async function askForShipped<Type extends Shipped & MessageType>(
  type: Type,
  data?: unknown,
): Promise<Messages[Type]['reply'] | null> {
  const sent = await send({ type, data });
  return sent.ok && typeof sent.value === 'object' ? (sent.value as Messages[Type]['reply'] | null) : null;
}
