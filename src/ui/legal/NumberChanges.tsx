import type { Renumbered } from '../../core/law/edition.schema.ts';
import { findSource, type Law } from '../../core/law/law.ts';
import { sourceLabel } from '../../core/law/source-label.ts';
import { formatDay } from '../i18n/format-day.ts';
import { useT, useTranslator } from '../i18n/translator-context.tsx';
import { lawLanguageFor } from './law-language.ts';

interface NumberChangesProps {
  readonly law: Law;
  readonly hrefOf: (id: string) => string;
}

/** Old and new numbers of the articles of revised laws side by side, as old rulings and reports still cite the old. */
export function NumberChanges({ law, hrefOf }: NumberChangesProps) {
  const t = useT();
  return (
    <details class="legal-numbers">
      <summary>
        <h3>{t('legal.numbers.title')}</h3>
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('legal.numbers.before')}</th>
            <th scope="col">{t('legal.numbers.after')}</th>
            <th scope="col">{t('legal.inForce')}</th>
            <th scope="col">{t('legal.numbers.law')}</th>
          </tr>
        </thead>
        <tbody>
          {law.edition.renumbered.map((one) => (
            <Row key={one.afterId} law={law} renumbered={one} hrefOf={hrefOf} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

interface RowProps extends NumberChangesProps {
  readonly renumbered: Renumbered;
}

function Row({ law, renumbered, hrefOf }: RowProps) {
  const { t, language } = useTranslator();
  const { before, beforeId, after, afterId, since } = renumbered;
  const lawLanguage = lawLanguageFor(language);
  const source = findSource(law, afterId);
  const old = before === undefined ? t('legal.numbers.none') : String(before);
  return (
    <tr>
      <td>{beforeId === undefined ? old : <a href={hrefOf(beforeId)}>{old}</a>}</td>
      <td>{after}</td>
      <td>
        <time dateTime={since}>{formatDay(since, language)}</time>
      </td>
      <td>
        <a lang={lawLanguage} href={hrefOf(afterId)}>
          {source === null ? afterId : sourceLabel(source, lawLanguage)}
        </a>
      </td>
    </tr>
  );
}
