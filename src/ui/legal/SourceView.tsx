import type { RefObject } from 'preact';
import { type Law, quotationOf } from '../../core/law/law.ts';
import type { LawSource } from '../../core/law/source.schema.ts';
import { sourceLabel } from '../../core/law/source-label.ts';
import { useTranslator } from '../i18n/translator-context.tsx';
import { lawLanguageFor, otherLawLanguage } from './law-language.ts';
import { SourceFacts } from './SourceFacts.tsx';
import { Verification } from './Verification.tsx';

interface SourceViewProps {
  readonly law: Law;
  readonly source: LawSource;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly hrefOf: (id: string | null) => string;
}

/** One source in full: its names, its facts, the original, a summary, and how far it was checked. */
export function SourceView({ law, source, heading, hrefOf }: SourceViewProps) {
  const { t, language } = useTranslator();
  const main = lawLanguageFor(language);
  const other = otherLawLanguage(main);
  const summaries = { en: source.summary_en, 'zh-CN': source.summary_zh };
  return (
    <article class="legal-source" aria-labelledby="legal-source-title">
      <div class="legal-source-head">
        <p class="muted">{t(`legal.kind.${source.kind}`)}</p>
        <a class="legal-close" href={hrefOf(null)}>
          {t('legal.close')}
        </a>
      </div>
      <h2 id="legal-source-title" ref={heading} tabIndex={-1} lang={main}>
        {sourceLabel(source, main)}
      </h2>
      <p class="legal-other-title" lang={other}>
        {sourceLabel(source, other)}
      </p>
      <SourceFacts law={law} source={source} hrefOf={hrefOf} />
      <h3>{t('legal.original')}</h3>
      <Original law={law} source={source} />
      <h3>{t('legal.summary')}</h3>
      <p lang={main}>{summaries[main]}</p>
      <Verification law={law} source={source} />
    </article>
  );
}

interface OriginalProps {
  readonly law: Law;
  readonly source: LawSource;
}

function Original({ law, source }: OriginalProps) {
  const { t } = useTranslator();
  const quotation = quotationOf(law, source);
  if (quotation !== null) return <blockquote lang="zh-CN">{quotation}</blockquote>;
  return <p class="muted">{t(source.text_zh === '' ? 'legal.noOriginal' : 'legal.noQuotation')}</p>;
}
