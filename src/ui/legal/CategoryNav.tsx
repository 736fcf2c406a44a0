import { CATEGORIES, type Category } from '../../core/category.ts';
import type { Reader } from '../../core/law/explanation.schema.ts';
import { useT } from '../i18n/translator-context.tsx';
import { CategoryIcon } from '../theme/CategoryIcon.tsx';
import { explanationHref } from './legal-route.ts';

interface CategoryNavProps {
  readonly category: Category;
  readonly reader: Reader;
}

export function CategoryNav({ category, reader }: CategoryNavProps) {
  const t = useT();
  return (
    <nav class="legal-categories" aria-label={t('legal.categories')}>
      <ul>
        {CATEGORIES.map((one) => (
          <li key={one}>
            <a
              class="legal-item"
              href={explanationHref(one, reader)}
              aria-current={one === category ? 'page' : undefined}
            >
              <CategoryIcon category={one} />
              {t(`category.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
