import type { LawText } from '../../core/law/explanation.schema.ts';
import { shippedLaw } from '../../core/law/shipped-law.ts';
import { sourceLabel } from '../../core/law/source-label.ts';

/** The short names of the legal sources, by id. */
export type LawLabelTable = Readonly<Record<string, LawText>>;

/** What a link to a source needs: a tenth of the law data. */
export function lawLabels(): LawLabelTable {
  const labels = shippedLaw().sources.map((source): [string, LawText] => [
    source.id,
    { en: sourceLabel(source, 'en'), 'zh-CN': sourceLabel(source, 'zh-CN') },
  ]);
  return Object.fromEntries(labels);
}
