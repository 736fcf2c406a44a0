import type { Marketplace } from '../../core/sites/marketplace.schema.ts';
import { MarketplaceBox } from './MarketplaceBox.tsx';

/** Which marketplaces are watched already, which are ticked, and how to tick one. */
export interface Choosing {
  isWatched(marketplace: Marketplace): boolean;
  isChosen(marketplace: Marketplace): boolean;
  toggle(marketplace: Marketplace): void;
}

interface MarketplaceListProps {
  readonly marketplaces: readonly Marketplace[];
  readonly choosing: Choosing;
}

export function MarketplaceList({ marketplaces, choosing }: MarketplaceListProps) {
  return (
    <ul class="welcome-sites">
      {marketplaces.map((marketplace) => (
        <MarketplaceBox
          key={marketplace.id}
          marketplace={marketplace}
          isWatched={choosing.isWatched(marketplace)}
          isChosen={choosing.isChosen(marketplace)}
          onToggle={() => choosing.toggle(marketplace)}
        />
      ))}
    </ul>
  );
}
