import type { Statement } from '../../core/law/guidance.schema.ts';
import type { Law } from '../../core/law/law.ts';
import type { UiLanguage } from '../../core/localized-text.schema.ts';
import { StatementSources } from './StatementSources.tsx';

interface StatementViewProps {
  readonly law: Law;
  readonly statement: Statement;
  readonly isToTick: boolean;
  readonly languages: readonly UiLanguage[];
}

/** A statement in each language shown, to be ticked off where it names a thing to gather, and its sources. */
export function StatementView({ law, statement, isToTick, languages }: StatementViewProps) {
  const texts = (
    <span class="help-texts">
      {languages.map((language) => (
        <span key={language} lang={language}>
          {statement.text[language]}
        </span>
      ))}
    </span>
  );
  return (
    <li class="help-statement">
      {isToTick ? (
        <label class="help-tick">
          <input type="checkbox" />
          {texts}
        </label>
      ) : (
        texts
      )}
      <StatementSources law={law} sourceIds={statement.sources} />
    </li>
  );
}
