import type { Marketplace } from '../../core/sites/marketplace.schema.ts';
import { useT } from '../i18n/translator-context.tsx';

interface MarketplaceBoxProps {
  readonly marketplace: Marketplace;
  readonly isWatched: boolean;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

/** A marketplace to tick, with the host names that it stands for. */
export function MarketplaceBox({ marketplace, isWatched, isChosen, onToggle }: MarketplaceBoxProps) {
  const t = useT();
  const { name, latin, hosts } = marketplace;
  const [host = '', ...more] = hosts;
  return (
    <li>
      <label class="welcome-site">
        <input type="checkbox" checked={isWatched || isChosen} disabled={isWatched} onChange={onToggle} />
        <span class="welcome-site-name">
          <bdi>{name}</bdi>
          {latin !== undefined && <span class="muted"> {latin}</span>}
          <span class="welcome-site-host muted" title={hosts.join(', ')}>
            {more.length === 0 ? host : t('welcome.sites.moreHosts', { host, count: more.length })}
            {isWatched && ` · ${t('welcome.sites.watched')}`}
          </span>
        </span>
      </label>
    </li>
  );
}
