import type { UiLanguage } from '../../core/localized-text.schema.ts';

const FORMATS = new Map<UiLanguage, Intl.DateTimeFormat>();

/** Writes a time (milliseconds since the Unix epoch) as day and minute, in the reader's language and time zone. */
export function formatTime(ms: number, language: UiLanguage): string {
  const known = FORMATS.get(language);
  const format = known ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  if (known === undefined) FORMATS.set(language, format);
  return format.format(ms);
}
