import type { UiLanguage } from '../../core/localized-text.schema.ts';

/** Writes an ISO day (`2026-11-22`) the way the reader's language does, the same in every time zone. */
export function formatDay(day: string, language: UiLanguage): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
