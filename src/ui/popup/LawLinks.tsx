import type { Category } from '../../core/category.ts';
import { legalAddress } from '../../core/law/legal-address.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';
import { usePopupTools } from './popup-context.tsx';

interface LawLinksProps {
  readonly category: Category;
  readonly sourceIds: readonly string[];
}

/** The legal sources of a finding, and the way to what they mean. An id the collection lacks is left out. */
export function LawLinks({ category, sourceIds }: LawLinksProps) {
  const t = useT();
  const language = useLanguage();
  const { glossary, reader } = usePopupTools();
  const sources = sourceIds.flatMap((id) => {
    const label = glossary.sourceLabel(id, language);
    return label === null ? [] : [{ id, label }];
  });
  return (
    <div class="law">
      {sources.length > 0 && (
        <ul class="law-sources" aria-label={t('popup.sources')}>
          {sources.map(({ id, label }) => (
            <li key={id}>
              <a href={legalAddress(category, id, reader)} target="_blank" rel="noreferrer">
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
      <a class="law-more" href={legalAddress(category, null, reader)} target="_blank" rel="noreferrer">
        {t('popup.lawOn', { category: t(`category.${category}`) })}
      </a>
    </div>
  );
}
