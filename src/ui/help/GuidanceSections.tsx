import type { GuidanceSection } from '../../core/law/guidance.schema.ts';
import type { Law } from '../../core/law/law.ts';
import type { UiLanguage } from '../../core/localized-text.schema.ts';
import { StatementView } from './StatementView.tsx';

interface GuidanceSectionsProps {
  readonly law: Law;
  readonly sections: readonly GuidanceSection[];
  /** The reader's language first, then the originals shown beside it. */
  readonly languages: readonly UiLanguage[];
}

export function GuidanceSections({ law, sections, languages }: GuidanceSectionsProps) {
  return sections.map(({ kind, heading, statements }) => (
    <section key={heading.en} class="help-section">
      <h3 class="help-texts">
        {languages.map((language) => (
          <span key={language} lang={language}>
            {heading[language]}
          </span>
        ))}
      </h3>
      <ul class="help-statements">
        {statements.map((statement) => (
          <StatementView
            key={statement.text.en}
            law={law}
            statement={statement}
            isToTick={kind === 'checklist'}
            languages={languages}
          />
        ))}
      </ul>
    </section>
  ));
}
