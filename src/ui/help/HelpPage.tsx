import { useState } from 'preact/hooks';
import type { LawLanguage } from '../../core/law/explanation.schema.ts';
import type { Law } from '../../core/law/law.ts';
import type { GuidanceBySituation } from '../../core/law/read-guidance.ts';
import { useTranslator } from '../i18n/translator-context.tsx';
import { OriginalButtons } from '../legal/OriginalButtons.tsx';
import { isTranslation, originalsBeside } from '../legal/original-languages.ts';
import { GuidanceSections } from './GuidanceSections.tsx';
import { HelpHeader } from './HelpHeader.tsx';
import type { HelpRoute } from './help-route.ts';
import { SituationNav } from './SituationNav.tsx';

interface HelpPageProps {
  readonly law: Law;
  readonly guidance: GuidanceBySituation;
  readonly route: HelpRoute;
  readonly onPrint: () => void;
}

/** One situation at a time: what the person can do, each statement with the sources that say so. */
export function HelpPage({ law, guidance, route, onPrint }: HelpPageProps) {
  const { t, language } = useTranslator();
  const [beside, setBeside] = useState<readonly LawLanguage[]>([]);
  const { situation, understood } = route;
  return (
    <div class="help">
      <HelpHeader reviewedOn={law.edition.reviewedOn} onPrint={onPrint} />
      <SituationNav situation={situation} />
      <main class="help-main">
        {!understood && (
          <p class="help-notice" role="status">
            {t('legal.badLink')}
          </p>
        )}
        <h2 class="help-topic">{t(`help.situation.${situation}`)}</h2>
        {isTranslation(language) && <p class="help-notice">{t('legal.translation')}</p>}
        <OriginalButtons originals={originalsBeside(language)} shown={beside} onChange={setBeside} />
        <GuidanceSections
          key={situation}
          law={law}
          sections={guidance.get(situation)?.sections ?? []}
          languages={[language, ...beside]}
        />
      </main>
    </div>
  );
}
