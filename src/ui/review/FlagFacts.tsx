import type { Flag } from '../../core/flags/flag.schema.ts';
import { formatTime } from '../i18n/format-time.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';

interface FlagFactsProps {
  readonly flag: Flag;
}

/** Where and when a listing was seen. An address is followed only where it is one of the web. */
export function FlagFacts({ flag: { listing, page, site, firstSeen, lastSeen, sightings } }: FlagFactsProps) {
  const t = useT();
  const language = useLanguage();
  const facts: readonly (readonly [string, string | null])[] = [
    [t('review.column.price'), listing.price?.raw ?? null],
    [t('review.column.seller'), listing.seller],
    [t('review.column.site'), site],
    [t('review.firstSeen'), formatTime(firstSeen, language)],
    [t('review.column.lastSeen'), formatTime(lastSeen, language)],
    [t('review.column.sightings'), String(sightings)],
  ];
  return (
    <dl class="facts">
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name} class="fact">
              <dt class="muted">{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
      <div class="fact fact-links">
        <dt class="muted">{t('review.links')}</dt>
        <dd>
          <WebLink address={listing.url} text={t('review.openListing')} />
          <WebLink address={page.url} text={t('review.openPage')} />
        </dd>
      </div>
    </dl>
  );
}

function WebLink({ address, text }: { readonly address: string | null; readonly text: string }) {
  if (address === null || !/^https?:\/\//i.test(address)) return null;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {text}
    </a>
  );
}
