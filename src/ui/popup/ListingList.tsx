import { useState } from 'preact/hooks';
import { useT } from '../i18n/translator-context.tsx';
import { ListingRow } from './ListingRow.tsx';
import type { ListingView } from './listing-view.ts';

const PAGE_SIZE = 100;

interface ListingListProps {
  readonly views: readonly ListingView[];
}

/** Shows long lists a hundred at a time, so that the popup opens at once on any page. */
export function ListingList({ views }: ListingListProps) {
  const t = useT();
  const [limit, setLimit] = useState(PAGE_SIZE);
  const hidden = views.length - limit;
  return (
    <>
      <ul class="listings">
        {views.slice(0, limit).map((view) => (
          <ListingRow key={view.judged.listing.id} view={view} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="button show-more" onClick={() => setLimit(limit + PAGE_SIZE)}>
          {t('popup.showMore', { count: hidden })}
        </button>
      )}
    </>
  );
}
