import type { LawSource, SourceKind } from '../../core/law/source.schema.ts';
import { formatDay } from '../i18n/format-day.ts';
import { useTranslator } from '../i18n/translator-context.tsx';

/** Rules come into force; rulings, guidance and commentary have a day. */
const HAS_FORCE: ReadonlySet<SourceKind> = new Set<SourceKind>(['statute', 'interpretation', 'regulation']);

interface SourceDateProps {
  readonly source: LawSource;
  readonly withLabel?: boolean;
}

/** The one way to say since when a source is in force, or of which day it is. */
export function SourceDate({ source, withLabel = false }: SourceDateProps) {
  const { t, language } = useTranslator();
  const day = source.effective_from;
  return (
    <>
      {withLabel && `${t(sourceDateLabel(source.kind))} `}
      {day === '' ? t('legal.dateUnknown') : <time dateTime={day}>{formatDay(day, language)}</time>}
    </>
  );
}

export function sourceDateLabel(kind: SourceKind): 'legal.inForce' | 'legal.dated' {
  return HAS_FORCE.has(kind) ? 'legal.inForce' : 'legal.dated';
}
