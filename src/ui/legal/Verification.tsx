import { documentsOf, type Law } from '../../core/law/law.ts';
import type { LawSource } from '../../core/law/source.schema.ts';
import { useTranslator } from '../i18n/translator-context.tsx';
import { lawLanguageFor } from './law-language.ts';

interface VerificationProps {
  readonly law: Law;
  readonly source: LawSource;
}

/** How far the text was checked, and against what. */
export function Verification({ law, source }: VerificationProps) {
  const { t, language } = useTranslator();
  const lawLanguage = lawLanguageFor(language);
  return (
    <section class="legal-verification" aria-labelledby="legal-verification">
      <h3 id="legal-verification">
        {source.verified ? (
          t('legal.verifiedAgainst')
        ) : (
          <span class="legal-mark legal-mark-plain">{t('legal.notVerified')}</span>
        )}
      </h3>
      {!source.verified && <p>{t('legal.seenIn')}</p>}
      <p class="legal-provenance" lang="en">
        {source.source}
      </p>
      {documentsOf(law, source, lawLanguage).map((description) => (
        <p key={description} class="muted" lang={lawLanguage}>
          {description}
        </p>
      ))}
    </section>
  );
}
