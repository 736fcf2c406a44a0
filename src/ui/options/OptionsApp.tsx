import type { OptionsServices } from '../../app/options-services.ts';
import type { Scorecard } from '../../core/packs/scorecard.schema.ts';
import { useT } from '../i18n/translator-context.tsx';
import { Icon } from '../theme/Icon.tsx';
import { AccountsSection } from './AccountsSection.tsx';
import { AllowListSection } from './AllowListSection.tsx';
import { FileSection } from './FileSection.tsx';
import { LevelsSection } from './LevelsSection.tsx';
import { LookSection } from './LookSection.tsx';
import { PresetSection } from './PresetSection.tsx';
import { ResetSection } from './ResetSection.tsx';
import { ReviewSection } from './ReviewSection.tsx';
import { ScannedSection } from './ScannedSection.tsx';
import { ScorecardsSection } from './scorecards/ScorecardsSection.tsx';
import { UnreadNotice } from './UnreadNotice.tsx';
import { useSettings } from './use-settings.ts';
import { WatchedSection } from './WatchedSection.tsx';

interface OptionsAppProps {
  readonly services: OptionsServices;
  readonly scorecards: readonly Scorecard[];
}

/** The options page: every setting, each saved as soon as it is changed. */
export function OptionsApp({ services, scorecards }: OptionsAppProps) {
  const t = useT();
  const control = useSettings(services);
  return (
    <div class="options">
      <header class="options-head">
        <p class="options-brand muted">
          <Icon name="flag-filled" />
          {t('extension.name')}
        </p>
        <h1 class="options-title">{t('options.title')}</h1>
        <p class="muted">{t('options.intro')}</p>
        <p class="options-saved muted" role="status">
          {control?.isSaved === true && t('options.saved')}
        </p>
      </header>
      {control !== null && (
        <main class="options-main">
          {control.problem !== null && (
            <UnreadNotice problem={control.problem} onCopy={() => void services.saveRawCopy()} />
          )}
          <fieldset class="options-plain" disabled={control.problem !== null}>
            <PresetSection settings={control.settings} onChange={control.change} />
            <LookSection settings={control.settings} onChange={control.change} />
            <LevelsSection settings={control.settings} onChange={control.change} />
            <ReviewSection
              settings={control.settings}
              onChange={control.change}
              ruleTitle={services.ruleTitle}
            />
            <AccountsSection settings={control.settings} onChange={control.change} />
            <ScannedSection settings={control.settings} onChange={control.change} />
            <AllowListSection settings={control.settings} onChange={control.change} today={services.today} />
          </fieldset>
          <WatchedSection services={services} />
          <ScorecardsSection cards={scorecards} />
          <FileSection
            settings={control.settings}
            canExport={control.problem === null}
            onExport={() => services.exportSettings(control.settings)}
            onImport={control.replace}
          />
          <ResetSection onReset={control.reset} />
        </main>
      )}
    </div>
  );
}
