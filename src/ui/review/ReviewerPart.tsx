import { useEffect, useState } from 'preact/hooks';
import type { FlagsClient } from '../../app/flags/flags-client.ts';
import { MAX_REVIEWER_LENGTH } from '../../core/flags/flag-values.ts';
import { useT } from '../i18n/translator-context.tsx';
import { problemText } from './OutcomeLine.tsx';

interface ReviewerPartProps {
  readonly flags: FlagsClient;
}

/** The name that reviews are signed with. */
export function ReviewerPart({ flags }: ReviewerPartProps) {
  const t = useT();
  const [name, setName] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => void flags.reviewer().then(setName), [flags]);
  const save = async (event: Event) => {
    event.preventDefault();
    const saved = await flags.setReviewer((name ?? '').trim());
    setSaid(saved.ok ? t('options.saved') : problemText(saved.problem, t));
  };
  return (
    <form class="sheet-part" onSubmit={save}>
      <label class="sheet-field">
        <h3>{t('review.reviewer')}</h3>
        <span class="muted">{t('review.reviewerHint')}</span>
        <input
          type="text"
          aria-label={t('review.reviewer')}
          maxLength={MAX_REVIEWER_LENGTH}
          autoComplete="off"
          value={name ?? ''}
          disabled={name === null}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <div class="line">
        <button type="submit" class="button">
          {t('pageReview.save')}
        </button>
        <span class="muted" role="status">
          {said}
        </span>
      </div>
    </form>
  );
}
