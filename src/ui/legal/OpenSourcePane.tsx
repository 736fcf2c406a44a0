import type { Law } from '../../core/law/law.ts';
import type { LawSource } from '../../core/law/source.schema.ts';
import { useT } from '../i18n/translator-context.tsx';
import { SourceView } from './SourceView.tsx';
import { useSourceFocus } from './use-source-focus.ts';

interface OpenSourcePaneProps {
  readonly law: Law;
  readonly source: LawSource | null;
  readonly isUnknown: boolean;
  readonly hrefOf: (id: string | null) => string;
}

export function OpenSourcePane({ law, source, isUnknown, hrefOf }: OpenSourcePaneProps) {
  const t = useT();
  const heading = useSourceFocus(source?.id ?? null);
  return (
    <aside
      class={source === null ? 'legal-open legal-open-empty' : 'legal-open'}
      aria-label={t('legal.openSource')}
    >
      {source === null ? (
        <p class={isUnknown ? undefined : 'muted'} role={isUnknown ? 'status' : undefined}>
          {t(isUnknown ? 'legal.unknownSource' : 'legal.noSource')}
        </p>
      ) : (
        <SourceView law={law} source={source} heading={heading} hrefOf={hrefOf} />
      )}
    </aside>
  );
}
