import type { Finding } from '../../core/detect/finding.schema.ts';
import { LawLinks } from './LawLinks.tsx';
import { MatchWhy } from './MatchWhy.tsx';

interface FindingWhyProps {
  readonly finding: Finding;
  /** The listing's text, which the spans point into. */
  readonly text: string;
}

/** Everything one category's verdict rests on: each match, then the law. */
export function FindingWhy({ finding, text }: FindingWhyProps) {
  return (
    <div class="why">
      <ul class="matches">
        {finding.matches.map((match) => (
          <MatchWhy key={match.rule} match={match} text={text} level={finding.level} />
        ))}
      </ul>
      <LawLinks category={finding.category} sourceIds={finding.law} />
    </div>
  );
}
