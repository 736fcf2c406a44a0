import { HINT_FIELDS } from '../../core/sites/hint-fields.ts';
import type { SiteHint } from '../../core/sites/site-hint.schema.ts';
import { useT } from '../i18n/translator-context.tsx';

interface HintFactsProps {
  readonly hint: SiteHint;
}

/** Where a hint holds and what it points to. */
export function HintFacts({ hint: { hosts, paths, record, fields } }: HintFactsProps) {
  const t = useT();
  const places = paths.length === 0 ? t('hints.allPages') : paths.join(' ');
  const named = HINT_FIELDS.filter((field) => fields[field] !== undefined);
  return (
    <dl class="hint-facts">
      <dt>{t('hints.pages')}</dt>
      <dd>
        <bdi>{hosts.join(' ')}</bdi> · <bdi>{places}</bdi>
      </dd>
      <dt>{t('hints.listing')}</dt>
      <dd>
        <code>{record}</code>
      </dd>
      <dt>{t('hints.fields')}</dt>
      {named.length === 0 && <dd>{t('hints.noFields')}</dd>}
      {named.map((field) => (
        <dd key={field}>
          {t(`teach.field.${field}`)} <code>{fields[field]}</code>
        </dd>
      ))}
    </dl>
  );
}
