import type { Finding } from '../../core/detect/finding.schema.ts';
import { useT } from '../i18n/translator-context.tsx';
import { CategoryIcon } from '../theme/CategoryIcon.tsx';

interface FindingFactsProps {
  readonly finding: Finding;
}

/** One line under a title: category, level, and the words that weighed most. */
export function FindingFacts({ finding: { category, level, matches } }: FindingFactsProps) {
  const t = useT();
  const heaviest = [...matches].sort((a, b) => b.weight - a.weight)[0];
  const words = heaviest?.spans[0]?.text;
  return (
    <p class="finding-facts muted">
      <CategoryIcon category={category} />
      <span>
        {t(`category.${category}`)} · <span class={`level-${level}`}>{t(`level.${level}`)}</span>
        {words !== undefined && (
          <>
            {' · '}
            <q>{words}</q>
          </>
        )}
      </span>
    </p>
  );
}
