import { findSource, type Law, quotationOf } from '../../core/law/law.ts';
import type { LawSource } from '../../core/law/source.schema.ts';
import { sourceLabel } from '../../core/law/source-label.ts';
import { useTranslator } from '../i18n/translator-context.tsx';
import { lawLanguageFor } from './law-language.ts';
import { SourceDate } from './SourceDate.tsx';

interface CitedSourcesProps {
  readonly law: Law;
  readonly cited: readonly string[];
  readonly openId: string | null;
  readonly hrefOf: (id: string) => string;
}

/** The sources of an explanation by number: links on the screen, footnotes with their quotations on paper. */
export function CitedSources({ law, cited, openId, hrefOf }: CitedSourcesProps) {
  const { t, language } = useTranslator();
  const lawLanguage = lawLanguageFor(language);
  const sources = cited.flatMap((id) => findSource(law, id) ?? []);
  return (
    <section class="legal-cited" aria-labelledby="legal-cited">
      <h3 id="legal-cited">{t('legal.cited')}</h3>
      <ol>
        {sources.map((source) => (
          <li key={source.id}>
            <a
              lang={lawLanguage}
              href={hrefOf(source.id)}
              aria-current={source.id === openId ? 'true' : undefined}
            >
              {sourceLabel(source, lawLanguage)}
            </a>
            {!source.verified && <span class="legal-mark">{t('legal.notVerified')}</span>}
            <Footnote law={law} source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface FootnoteProps {
  readonly law: Law;
  readonly source: LawSource;
}

function Footnote({ law, source }: FootnoteProps) {
  const quotation = quotationOf(law, source);
  return (
    <div class="legal-footnote">
      <p>
        <span lang="zh-CN">{source.citation}</span> · <SourceDate source={source} withLabel />
      </p>
      {quotation !== null && <blockquote lang="zh-CN">{quotation}</blockquote>}
    </div>
  );
}
