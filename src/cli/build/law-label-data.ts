import type { LawText } from '../../core/law/explanation.schema.ts';
import { shippedLaw } from '../../core/law/shipped-law.ts';
import { sourceLabel } from '../../core/law/source-label.ts';

export type LawLabelData = Readonly<Record<string, LawText>>;

/** The short name of each legal source by its id: what a link needs, a tenth of the law data. */
export function lawLabelData(): LawLabelData {
  const labels = shippedLaw().sources.map((source): [string, LawText] => [
    source.id,
    { en: sourceLabel(source, 'en'), 'zh-CN': sourceLabel(source, 'zh-CN') },
  ]);
  return Object.fromEntries(labels);
}
