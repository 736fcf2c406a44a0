import type { AllowEntry } from '../../core/settings/settings.schema.ts';
import type { Translate } from '../i18n/translator.ts';

/** How an entry of the allow-list is called. */
export function allowedName({ site, seller }: AllowEntry, t: Translate): string {
  return seller === null
    ? t('options.allowed.wholeSite', { site })
    : t('options.allowed.bySeller', { site, seller });
}
