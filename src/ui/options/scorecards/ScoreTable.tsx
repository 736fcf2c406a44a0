import type { ComponentChildren } from 'preact';
import type { ScoreGroup } from '../../../core/packs/scorecard.schema.ts';
import { useT } from '../../i18n/translator-context.tsx';
import { ScoreShare } from './ScoreShare.tsx';

/** A group of records and what a pack did on them. */
export interface ScoreRow {
  readonly key: string;
  readonly name: ComponentChildren;
  readonly scores: ScoreGroup;
}

interface ScoreTableProps {
  readonly caption: string;
  /** What the groups are, over their names. */
  readonly groups: string;
  readonly rows: readonly ScoreRow[];
}

/** Precision and recall of groups of records, in words that need no statistics. */
export function ScoreTable({ caption, groups, rows }: ScoreTableProps) {
  const t = useT();
  return (
    <table class="scores">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{groups}</th>
          <th scope="col">{t('options.scorecards.precision')}</th>
          <th scope="col">{t('options.scorecards.recall')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, scores: { records, right, falseAlarms, misses, precision, recall } }) => (
          <tr key={key}>
            <th scope="row">
              {name}
              <span class="score-detail muted">{t('options.scorecards.records', { count: records })}</span>
            </th>
            <td>
              <ScoreShare share={precision} part={right} whole={right + falseAlarms} />
            </td>
            <td>
              <ScoreShare share={recall} part={right} whole={right + misses} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
