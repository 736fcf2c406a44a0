import type { UiLanguage } from '../localized-text.schema.ts';
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };
import zhCN from './locales/zh-CN.json' with { type: 'json' };
import zhTW from './locales/zh-TW.json' with { type: 'json' };

/** The sentences of explanations in one language; `{{name}}` are places to fill. */
export type Templates = typeof en;

const TEMPLATES: Readonly<Record<UiLanguage, Templates>> = { en, es, 'zh-CN': zhCN, 'zh-TW': zhTW };

/** The sentences in a language of the interface. They live here because command line and exports speak, too. */
export function templatesIn(language: UiLanguage): Templates {
  return TEMPLATES[language];
}

/** A template with its places filled. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => values[name] ?? '');
}

/** A number with its sign: `+48`, `-20`. */
export function signed(weight: number, language: UiLanguage): string {
  return new Intl.NumberFormat(language, { signDisplay: 'exceptZero' }).format(weight);
}
