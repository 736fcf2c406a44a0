import type { Renumbered } from '../../core/law/edition.schema.ts';
import { type Law, renumberingOf } from '../../core/law/law.ts';
import type { LawSource } from '../../core/law/source.schema.ts';
import { formatDay } from '../i18n/format-day.ts';
import { useT, useTranslator } from '../i18n/translator-context.tsx';
import { SourceDate, sourceDateLabel } from './SourceDate.tsx';

interface SourceFactsProps {
  readonly law: Law;
  readonly source: LawSource;
  readonly hrefOf: (id: string) => string;
}

export function SourceFacts({ law, source, hrefOf }: SourceFactsProps) {
  const t = useT();
  const renumbered = renumberingOf(law, source.id);
  return (
    <dl class="legal-facts">
      <div>
        <dt>{t('legal.citation')}</dt>
        <dd lang="zh-CN">{source.citation}</dd>
      </div>
      <div>
        <dt>{t(sourceDateLabel(source.kind))}</dt>
        <dd>
          <SourceDate source={source} />
        </dd>
      </div>
      {source.article !== '' && (
        <div>
          <dt>{t('legal.article')}</dt>
          <dd lang="zh-CN">{source.article}</dd>
        </div>
      )}
      {renumbered !== null && (
        <div>
          <dt>{t('legal.numbering')}</dt>
          <dd>
            <Numbering renumbered={renumbered} id={source.id} hrefOf={hrefOf} />
          </dd>
        </div>
      )}
    </dl>
  );
}

interface NumberingProps {
  readonly renumbered: Renumbered;
  readonly id: string;
  readonly hrefOf: (id: string) => string;
}

function Numbering({ renumbered, id, hrefOf }: NumberingProps) {
  const { t, language } = useTranslator();
  const { since, before, after, beforeId, afterId } = renumbered;
  const values = { day: formatDay(since, language), after };
  const otherId = id === afterId ? beforeId : afterId;
  return (
    <>
      {before === undefined
        ? t('legal.numberNew', values)
        : t(before === after ? 'legal.numberKept' : 'legal.numberChanged', { ...values, before })}
      {otherId !== undefined && (
        <>
          {' · '}
          <a href={hrefOf(otherId)}>{t('legal.otherText')}</a>
        </>
      )}
    </>
  );
}
