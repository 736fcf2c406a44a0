import type { Scorecard, ScoreGroup } from '../../../core/packs/scorecard.schema.ts';
import { formatDay } from '../../i18n/format-day.ts';
import { languageName } from '../../i18n/language-name.ts';
import { useTranslator } from '../../i18n/translator-context.tsx';
import { type ScoreRow, ScoreTable } from './ScoreTable.tsx';
import { techniqueName } from './technique-name.ts';

interface PackScoresProps {
  readonly card: Scorecard;
}

/** One pack's figures in detail: where and when it was measured, by language and by way of hiding words. */
export function PackScores({ card }: PackScoresProps) {
  const { t, language } = useTranslator();
  const { pack, category, corpus, date, languages, techniques, rewritten } = card;
  const values = { pack, corpus: corpus.name, day: formatDay(date, language) };
  return (
    <details class="scorecard">
      <summary>{t('options.scorecards.details', { category: t(`category.${category}`) })}</summary>
      <div class="scorecard-body">
        <p class="muted">{t('options.scorecards.measured', { ...values, count: corpus.records })}</p>
        <ScoreTable
          caption={t('options.scorecards.byLanguage')}
          groups={t('options.scorecards.language')}
          rows={rowsOf(languages, (tag) => (tag === 'unknown' ? tag : languageName(tag, language)))}
        />
        {Object.keys(techniques).length > 0 && (
          <>
            <ScoreTable
              caption={t('options.scorecards.byTechnique')}
              groups={t('options.scorecards.technique')}
              rows={rowsOf(techniques, (name) => techniqueName(name, t))}
            />
            {rewritten !== null && (
              <p class="muted">{t('options.scorecards.rewritten', { name: rewritten.name })}</p>
            )}
          </>
        )}
      </div>
    </details>
  );
}

/** The groups with most records first: they say most. */
function rowsOf(groups: Readonly<Record<string, ScoreGroup>>, nameOf: (group: string) => string): ScoreRow[] {
  return Object.entries(groups)
    .toSorted(([, a], [, b]) => b.records - a.records)
    .map(([key, scores]) => ({ key, name: nameOf(key), scores }));
}
