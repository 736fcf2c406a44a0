import { createInstance } from 'i18next';
import { UI_LANGUAGES, type UiLanguage } from '../../core/ui-languages.ts';
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };
import zhCN from './locales/zh-CN.json' with { type: 'json' };
import zhTW from './locales/zh-TW.json' with { type: 'json' };
import type { TextKey } from './text-key.ts';

/** Returns a text of the interface. `count` chooses the plural form; `{{name}}` places take `values.name`. */
export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

export interface Translator {
  readonly language: UiLanguage;
  readonly t: Translate;
}

const RESOURCES = {
  en: { translation: en },
  'zh-CN': { translation: zhCN },
  'zh-TW': { translation: zhTW },
  es: { translation: es },
} satisfies Record<UiLanguage, unknown>;

/** A translator that is ready at once: all texts ship with the extension. */
export function createTranslator(language: UiLanguage): Translator {
  const i18n = createInstance({
    lng: language,
    supportedLngs: [...UI_LANGUAGES],
    fallbackLng: false,
    initAsync: false,
    resources: RESOURCES,
    // Preact escapes what it renders.
    interpolation: { escapeValue: false },
  });
  void i18n.init();
  const t: Translate = (key, values) => i18n.t(key, { ...values });
  return { language, t };
}
