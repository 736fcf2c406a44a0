import type { Finding } from '../../core/detect/finding.schema.ts';
import { useT } from '../i18n/translator-context.tsx';
import { FindingFacts } from '../popup/FindingFacts.tsx';
import { FindingWhy } from '../popup/FindingWhy.tsx';

interface CheckedFindingsProps {
  /** The text that was checked, which the findings' spans point into. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Each category with its level and reasons, told as for a listing on a page. */
export function CheckedFindings({ text, findings }: CheckedFindingsProps) {
  const t = useT();
  return (
    <>
      {findings.map((finding) => (
        <div key={finding.category} class="check-finding">
          <FindingFacts finding={finding} text={text} />
          <FindingWhy finding={finding} text={text} isOneOfSeveral={findings.length > 1} />
        </div>
      ))}
      <p class="check-lead muted">{t('popup.lead')}</p>
    </>
  );
}
