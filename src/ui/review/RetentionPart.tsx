import { useEffect, useState } from 'preact/hooks';
import type { FlagsClient } from '../../app/flags/flags-client.ts';
import { useT } from '../i18n/translator-context.tsx';
import { problemText } from './OutcomeLine.tsx';

interface RetentionPartProps {
  readonly flags: FlagsClient;
}

const PERIODS = [30, 90, 180, 365] as const;

/** What is asked before anything is deleted. */
interface Question {
  readonly days: number;
  readonly older: number;
}

/** How long flags are kept. A period that would delete flags asks first, and says how many. */
export function RetentionPart({ flags }: RetentionPartProps) {
  const t = useT();
  const [days, setDays] = useState<number | null | undefined>(undefined);
  const [question, setQuestion] = useState<Question | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => void flags.retention().then((kept) => setDays(kept.days)), [flags]);
  const set = async (next: number | null) => {
    setQuestion(null);
    const written = await flags.setRetention({ days: next });
    if (written.ok) setDays(next);
    setSaid(written.ok ? t('options.saved') : problemText(written.problem, t));
  };
  const choose = async (next: number | null) => {
    setSaid('');
    const older = next === null ? 0 : await flags.countOlder(next);
    if (next === null || older === 0) await set(next);
    else setQuestion({ days: next, older });
  };
  const chosen = question?.days ?? days ?? null;
  return (
    <section class="sheet-part">
      <label class="sheet-field">
        <h3>{t('review.retention')}</h3>
        <span class="muted">{t('review.retentionHint')}</span>
        <select
          aria-label={t('review.retention')}
          value={String(chosen ?? 'keep')}
          disabled={days === undefined}
          onChange={(event) => void choose(Number(event.currentTarget.value) || null)}
        >
          <option value="keep">{t('review.keep')}</option>
          {PERIODS.map((period) => (
            <option key={period} value={String(period)}>
              {t('review.days', { count: period })}
            </option>
          ))}
        </select>
      </label>
      {question !== null && (
        <div class="question" role="alertdialog" aria-label={t('review.retention')}>
          <p>{t('review.deleteQuestion', { count: question.older })}</p>
          <div class="line">
            <button type="button" class="button" onClick={() => void set(question.days)}>
              {t('review.deleteNow', { count: question.older })}
            </button>
            <button type="button" class="button" onClick={() => setQuestion(null)}>
              {t('pageReview.cancel')}
            </button>
          </div>
        </div>
      )}
      <p class="muted" role="status">
        {said}
      </p>
    </section>
  );
}
