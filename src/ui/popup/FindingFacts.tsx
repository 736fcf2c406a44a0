import type { Finding } from '../../core/detect/finding.schema.ts';
import { useT } from '../i18n/translator-context.tsx';
import { CategoryIcon } from '../theme/CategoryIcon.tsx';
import { keyWords } from './key-words.ts';

interface FindingFactsProps {
  readonly finding: Finding;
  readonly text: string;
}

/** One line under a title: category, level, and the words that weighed most. */
export function FindingFacts({ finding, text }: FindingFactsProps) {
  const t = useT();
  const { category, level } = finding;
  const words = keyWords(finding, text);
  return (
    <p class="finding-facts muted">
      <CategoryIcon category={category} />
      <span>
        {t(`category.${category}`)} · <span class={`level-${level}`}>{t(`level.${level}`)}</span>
        {words !== null && (
          <>
            {' · '}
            <q>
              <bdi>{words}</bdi>
            </q>
          </>
        )}
      </span>
    </p>
  );
}
