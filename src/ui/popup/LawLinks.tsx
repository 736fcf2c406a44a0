import type { Category } from '../../core/category.ts';
import { legalAddress } from '../../core/law/legal-address.ts';
import { helpAddress, situationFor } from '../../core/law/situation.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';
import { useWhyTools } from './why-context.tsx';

interface LawLinksProps {
  readonly category: Category;
  readonly sourceIds: readonly string[];
}

/** The legal sources of a finding, and the way to what they mean. An id the collection lacks is left out. */
export function LawLinks({ category, sourceIds }: LawLinksProps) {
  const t = useT();
  const language = useLanguage();
  const { glossary, reader } = useWhyTools();
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
      <a class="law-more" href={helpAddress(situationFor(category))} target="_blank" rel="noreferrer">
        {t('help.title')}
      </a>
    </div>
  );
}
