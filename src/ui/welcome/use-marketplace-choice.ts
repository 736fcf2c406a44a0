import { useState } from 'preact/hooks';
import type { WelcomeServices } from '../../app/welcome-services.ts';
import type { Marketplace } from '../../core/sites/marketplace.schema.ts';
import { originsOf } from '../../core/sites/marketplaces.ts';
import { useWatchedSites } from '../options/use-watched-sites.ts';
import type { Choosing } from './MarketplaceList.tsx';

/** How asking for the chosen marketplaces went; `none` before the first time. */
export type Answer = 'none' | 'granted' | 'denied';

export interface MarketplaceChoice extends Choosing {
  readonly chosen: readonly Marketplace[];
  readonly answer: Answer;
  /** Asks for all that are ticked. Call it straight from a click. */
  watch(): void;
}

/** The marketplaces ticked on the page, beside those watched already. */
export function useMarketplaceChoice(services: WelcomeServices): MarketplaceChoice {
  const watched = useWatchedSites(services) ?? [];
  const [ticked, setTicked] = useState<readonly Marketplace[]>([]);
  const [answer, setAnswer] = useState<Answer>('none');
  const isWatched = (one: Marketplace) => originsOf(one).every((origin) => watched.includes(origin));
  const chosen = ticked.filter((one) => !isWatched(one));
  const watch = async () => {
    const granted = await services.watchSites(chosen.flatMap(originsOf));
    setAnswer(granted ? 'granted' : 'denied');
    if (granted) setTicked([]);
  };
  return {
    chosen,
    answer,
    isWatched,
    isChosen: (one) => ticked.includes(one),
    toggle: (one) => {
      setAnswer('none');
      setTicked(ticked.includes(one) ? ticked.filter((other) => other !== one) : [...ticked, one]);
    },
    watch: () => void watch(),
  };
}
