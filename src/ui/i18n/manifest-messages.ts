import { UI_LANGUAGES } from '../../core/localized-text.schema.ts';
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };
import zhCN from './locales/zh-CN.json' with { type: 'json' };
import zhTW from './locales/zh-TW.json' with { type: 'json' };

const SECTIONS = {
  en: en.extension,
  'zh-CN': zhCN.extension,
  'zh-TW': zhTW.extension,
  es: es.extension,
};

/** A `messages.json` of the extension, for the few texts that the browser shows on its own. */
export interface ManifestMessages {
  readonly relativeDest: string;
  readonly contents: string;
}

/** `_locales/*` from the `extension` section of the locale files, so that every text has one home. */
export function manifestMessages(): ManifestMessages[] {
  return UI_LANGUAGES.map((language) => ({
    relativeDest: `_locales/${language.replace('-', '_')}/messages.json`,
    contents: JSON.stringify(toMessages(SECTIONS[language]), null, 2),
  }));
}

function toMessages(section: Readonly<Record<string, string>>): Record<string, { message: string }> {
  return Object.fromEntries(Object.entries(section).map(([name, message]) => [name, { message }]));
}
