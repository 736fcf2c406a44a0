import { findSource, type Law } from '../../core/law/law.ts';
import { sourceAddress } from '../../core/law/legal-address.ts';
import { sourceLabel } from '../../core/law/source-label.ts';
import { useTranslator } from '../i18n/translator-context.tsx';
import { lawLanguageFor } from '../legal/law-language.ts';

interface StatementSourcesProps {
  readonly law: Law;
  readonly sourceIds: readonly string[];
}

/** Links to the sources on the legal page; those that were not verified say so. */
export function StatementSources({ law, sourceIds }: StatementSourcesProps) {
  const { t, language } = useTranslator();
  const lawLanguage = lawLanguageFor(language);
  const sources = sourceIds.flatMap((id) => findSource(law, id) ?? []);
  return (
    <ul class="help-sources" aria-label={t('help.sourcesOf')}>
      {sources.map((source) => (
        <li key={source.id}>
          <a lang={lawLanguage} href={sourceAddress(source.id)}>
            {sourceLabel(source, lawLanguage)}
          </a>
          {!source.verified && <span class="help-mark">{t('legal.notVerified')}</span>}
        </li>
      ))}
    </ul>
  );
}
