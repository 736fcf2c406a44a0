import type { Scorecard } from '../../../core/packs/scorecard.schema.ts';
import { useT } from '../../i18n/translator-context.tsx';
import { CategoryIcon } from '../../theme/CategoryIcon.tsx';
import { Section } from '../Section.tsx';
import { PackScores } from './PackScores.tsx';
import { ScoreTable } from './ScoreTable.tsx';

interface ScorecardsSectionProps {
  readonly cards: readonly Scorecard[];
}

/** How well each pack did where it was measured, and what may be concluded from that. */
export function ScorecardsSection({ cards }: ScorecardsSectionProps) {
  const t = useT();
  if (cards.length === 0) return null;
  const rows = cards.map(({ category, all }) => ({
    key: category,
    name: (
      <span class="score-category">
        <CategoryIcon category={category} />
        {t(`category.${category}`)}
      </span>
    ),
    scores: all,
  }));
  return (
    <Section id="options-scorecards" heading={t('options.scorecards.heading')}>
      <p>{t('options.scorecards.means')}</p>
      <ScoreTable
        caption={t('options.scorecards.byCategory')}
        groups={t('options.scorecards.category')}
        rows={rows}
      />
      {cards.map((card) => (
        <PackScores key={card.category} card={card} />
      ))}
      <p class="muted">{t('options.scorecards.meansNot')}</p>
    </Section>
  );
}
