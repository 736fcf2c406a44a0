import type { SourceGroup } from '../../core/law/law.ts';
import { sourceLabel } from '../../core/law/source-label.ts';
import { useTranslator } from '../i18n/translator-context.tsx';
import { lawLanguageFor } from './law-language.ts';

interface SourceListProps {
  readonly groups: readonly SourceGroup[];
  readonly openId: string | null;
  readonly hrefOf: (id: string) => string;
}

export function SourceList({ groups, openId, hrefOf }: SourceListProps) {
  const { t, language } = useTranslator();
  const lawLanguage = lawLanguageFor(language);
  return groups.map(({ kind, sources }) => (
    <section key={kind} class="legal-group">
      <h3>{t(`legal.kinds.${kind}`)}</h3>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <a
              class="legal-item"
              lang={lawLanguage}
              href={hrefOf(source.id)}
              aria-current={source.id === openId ? 'true' : undefined}
            >
              {sourceLabel(source, lawLanguage)}
              {!source.verified && (
                <span class="legal-mark" lang={language}>
                  {t('legal.notVerified')}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  ));
}
