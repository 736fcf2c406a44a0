import { useLanguage, useT } from '../i18n/translator-context.tsx';
import { Icon } from '../theme/Icon.tsx';
import { LevelIcon } from '../theme/LevelIcon.tsx';
import { ListingList } from './ListingList.tsx';
import type { ListingView } from './listing-view.ts';

interface NoteListingsProps {
  readonly notes: readonly ListingView[];
}

/** Listings that are worth knowing of but not flagged, folded away. */
export function NoteListings({ notes }: NoteListingsProps) {
  const t = useT();
  const number = new Intl.NumberFormat(useLanguage());
  return (
    <details class="notes">
      <summary>
        <LevelIcon level="note" />
        <span>{t('popup.worthKnowing')}</span>
        <span class="filter-count">{number.format(notes.length)}</span>
        <Icon name="chevron" />
      </summary>
      <ListingList views={notes} />
    </details>
  );
}
