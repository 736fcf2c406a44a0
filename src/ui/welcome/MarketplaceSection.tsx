import { useState } from 'preact/hooks';
import type { WelcomeServices } from '../../app/welcome-services.ts';
import type { Marketplace } from '../../core/sites/marketplace.schema.ts';
import { findMarketplaces } from '../../core/sites/marketplace-groups.ts';
import { useT } from '../i18n/translator-context.tsx';
import { Section } from '../options/Section.tsx';
import { MarketplaceGroups } from './MarketplaceGroups.tsx';
import { MarketplaceList } from './MarketplaceList.tsx';
import { useMarketplaceChoice } from './use-marketplace-choice.ts';

interface MarketplaceSectionProps {
  readonly services: WelcomeServices;
  readonly marketplaces: readonly Marketplace[];
  /** The reader's countries, the nearest first. */
  readonly regions: readonly string[];
}

/** Marketplaces to tick, and one question of the browser's for all of them. */
export function MarketplaceSection({ services, marketplaces, regions }: MarketplaceSectionProps) {
  const t = useT();
  const choice = useMarketplaceChoice(services);
  const [typed, setTyped] = useState('');
  const found = typed.trim() === '' ? null : findMarketplaces(marketplaces, typed);
  return (
    <Section id="welcome-sites" heading={t('welcome.sites.heading')} hint={t('welcome.sites.hint')}>
      <input
        type="search"
        class="options-input"
        aria-label={t('welcome.sites.find')}
        placeholder={t('welcome.sites.find')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {found === null ? (
        <MarketplaceGroups marketplaces={marketplaces} regions={regions} choosing={choice} />
      ) : (
        <MarketplaceList marketplaces={found} choosing={choice} />
      )}
      <p class="muted" role="status">
        {found?.length === 0 && t('welcome.sites.noneFound')}
      </p>
      <div class="options-actions">
        <button
          type="button"
          class="button button-main"
          disabled={choice.chosen.length === 0}
          onClick={choice.watch}
        >
          {choice.chosen.length === 0
            ? t('welcome.sites.none')
            : t('welcome.sites.watch', { count: choice.chosen.length })}
        </button>
        <p class="welcome-answer" role="status">
          {choice.answer !== 'none' && t(`welcome.sites.${choice.answer}`)}
        </p>
      </div>
    </Section>
  );
}
