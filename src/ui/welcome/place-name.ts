import type { MarketplaceGroup } from '../../core/sites/marketplace-groups.ts';
import type { Translator } from '../i18n/translator.ts';

/** What a place is called in the reader's language. */
export function placeName(place: MarketplaceGroup['place'], { t, language }: Translator): string {
  if (place === 'world') return t('welcome.sites.world');
  if (place === 'elsewhere') return t('welcome.sites.elsewhere');
  return new Intl.DisplayNames(language, { type: 'region' }).of(place) ?? place;
}
