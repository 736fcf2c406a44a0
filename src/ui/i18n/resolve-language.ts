import type { UiLanguage } from '../../core/localized-text.schema.ts';

const TRADITIONAL_REGIONS = new Set(['TW', 'HK', 'MO']);

/**
 * The interface language for a reader's preferences (BCP 47 tags, best first): the first one we speak, else
 * English. A script subtag outweighs a region: `zh-Hans-HK` reads Simplified.
 */
export function resolveLanguage(preferred: readonly string[]): UiLanguage {
  for (const tag of preferred) {
    const language = matchLanguage(tag);
    if (language !== null) return language;
  }
  return 'en';
}

function matchLanguage(tag: string): UiLanguage | null {
  const locale = readLocale(tag);
  if (locale === null) return null;
  if (locale.language === 'zh') return isTraditional(locale) ? 'zh-TW' : 'zh-CN';
  if (locale.language === 'es' || locale.language === 'en') return locale.language;
  return null;
}

function isTraditional({ script, region }: Intl.Locale): boolean {
  if (script !== undefined) return script === 'Hant';
  return region !== undefined && TRADITIONAL_REGIONS.has(region);
}

function readLocale(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return null;
  }
}
