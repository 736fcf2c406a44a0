import { useState } from 'preact/hooks';
import { useT } from '../i18n/translator-context.tsx';
import { Icon } from '../theme/Icon.tsx';
import { LevelIcon } from '../theme/LevelIcon.tsx';
import { FindingFacts } from './FindingFacts.tsx';
import { FindingWhy } from './FindingWhy.tsx';
import type { ListingView } from './listing-view.ts';
import { usePopupTools } from './popup-context.tsx';

interface ListingRowProps {
  readonly view: ListingView;
}

export function ListingRow({ view: { judged, findings, top } }: ListingRowProps) {
  const t = useT();
  const { services } = usePopupTools();
  const [isOpen, setOpen] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const { id, price, text } = judged.listing;
  const title = judged.listing.title ?? firstLine(text) ?? t('popup.untitled');
  const showInPage = async () => setMissing(!(await services.focusListing(id)));
  return (
    <li class="listing">
      <div class="listing-head">
        <span class="listing-level">
          <LevelIcon level={top.level} />
        </span>
        <button
          type="button"
          class="listing-title"
          aria-label={t('popup.showInPage', { title })}
          onClick={showInPage}
        >
          <bdi>{title}</bdi>
        </button>
        {price !== null && <span class="listing-price">{price.raw}</span>}
      </div>
      {findings.map((finding) => (
        <FindingFacts key={finding.category} finding={finding} text={text} />
      ))}
      <p class="listing-missing muted" role="status">
        {isMissing && t('popup.notOnPage')}
      </p>
      <button
        type="button"
        class="button button-plain why-button"
        aria-expanded={isOpen}
        aria-label={t('popup.whyOf', { title })}
        onClick={() => setOpen(!isOpen)}
      >
        {t('popup.why')}
        <Icon name="chevron" />
      </button>
      {isOpen &&
        findings.map((finding) => (
          <FindingWhy
            key={finding.category}
            finding={finding}
            text={text}
            isOneOfSeveral={findings.length > 1}
          />
        ))}
    </li>
  );
}

function firstLine(text: string): string | null {
  return text.trim().split('\n')[0] || null;
}
