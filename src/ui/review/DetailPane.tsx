import type { FlagsClient } from '../../app/flags/flags-client.ts';
import type { Flag } from '../../core/flags/flag.schema.ts';
import type { FlagRow } from '../../core/flags/flag-row.ts';
import { useT } from '../i18n/translator-context.tsx';
import { FindingWhy } from '../popup/FindingWhy.tsx';
import { ChangeList } from './ChangeList.tsx';
import { FlagFacts } from './FlagFacts.tsx';
import { ReviewHistory } from './ReviewHistory.tsx';
import { SimilarList } from './SimilarList.tsx';
import { StateName } from './StateName.tsx';
import { useFlagDetail } from './use-flag-detail.ts';

interface DetailPaneProps {
  readonly flags: FlagsClient;
  readonly row: FlagRow | null;
  /** Chooses flags to be decided together. */
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onOpen: (id: string) => void;
}

/** Everything known of the flag in focus: what it says, why it was flagged, what was decided, what is like it. */
export function DetailPane({ flags, row, onSelect, onOpen }: DetailPaneProps) {
  const t = useT();
  const { flag, similar } = useFlagDetail(flags, row);
  if (row === null) return <p class="muted detail-empty">{t('review.noFlag')}</p>;
  return (
    <article class="detail" aria-label={row.title}>
      <header class="detail-head">
        <h2>
          <bdi>{row.title === '' ? t('popup.untitled') : row.title}</bdi>
        </h2>
        <StateName state={row.state} />
      </header>
      {flag !== null && <FlagFacts flag={flag} />}
      {similar !== null && <SimilarList id={row.id} similar={similar} onSelect={onSelect} onOpen={onOpen} />}
      {flag !== null && <Reasons flag={flag} />}
      {flag !== null && <ReviewHistory reviews={flag.reviews} />}
      {flag !== null && <ChangeList changes={flag.changes} />}
    </article>
  );
}

function Reasons({ flag: { findings, listing } }: { readonly flag: Flag }) {
  const t = useT();
  return (
    <section class="detail-part">
      <h3>{t('popup.why')}</h3>
      {findings.map((finding) => (
        <FindingWhy
          key={finding.category}
          finding={finding}
          text={listing.text}
          isOneOfSeveral={findings.length > 1}
        />
      ))}
      <details>
        <summary>{t('review.wholeText')}</summary>
        <p class="listing-text">{listing.text}</p>
      </details>
    </section>
  );
}
