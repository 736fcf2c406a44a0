import type { Marketplace } from '../../core/sites/marketplace.schema.ts';
import { groupByPlace } from '../../core/sites/marketplace-groups.ts';
import { useTranslator } from '../i18n/translator-context.tsx';
import { type Choosing, MarketplaceList } from './MarketplaceList.tsx';
import { placeName } from './place-name.ts';

interface MarketplaceGroupsProps {
  readonly marketplaces: readonly Marketplace[];
  readonly regions: readonly string[];
  readonly choosing: Choosing;
}

/** The marketplaces by place, those near the reader first; the many elsewhere are folded away. */
export function MarketplaceGroups({ marketplaces, regions, choosing }: MarketplaceGroupsProps) {
  const translator = useTranslator();
  return groupByPlace(marketplaces, regions).map(({ place, marketplaces: group }) =>
    place === 'elsewhere' ? (
      <details key={place} class="welcome-elsewhere">
        <summary>
          {placeName(place, translator)} <span class="muted">{group.length}</span>
        </summary>
        <MarketplaceList marketplaces={group} choosing={choosing} />
      </details>
    ) : (
      <fieldset key={place} class="options-plain">
        <legend class="welcome-place">{placeName(place, translator)}</legend>
        <MarketplaceList marketplaces={group} choosing={choosing} />
      </fieldset>
    ),
  );
}
