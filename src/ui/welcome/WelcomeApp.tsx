import type { WelcomeServices } from '../../app/welcome-services.ts';
import type { Marketplace } from '../../core/sites/marketplace.schema.ts';
import { useT } from '../i18n/translator-context.tsx';
import { LanguageField } from '../options/LanguageField.tsx';
import { UnreadNotice } from '../options/UnreadNotice.tsx';
import { useSettings } from '../options/use-settings.ts';
import { MarketplaceSection } from './MarketplaceSection.tsx';
import { PresetChoice } from './PresetChoice.tsx';
import { ReadySection } from './ReadySection.tsx';
import { type MarkSample, SampleSection } from './SampleSection.tsx';
import { WelcomeHead } from './WelcomeHead.tsx';

interface WelcomeAppProps {
  readonly services: WelcomeServices;
  readonly marketplaces: readonly Marketplace[];
  /** The reader's countries, the nearest first. */
  readonly regions: readonly string[];
  readonly markSample: MarkSample;
}

/** The first page a reader sees. All of it may be skipped, and all of it changed later. */
export function WelcomeApp({ services, marketplaces, regions, markSample }: WelcomeAppProps) {
  const control = useSettings(services);
  const t = useT();
  const close = () => void services.close();
  if (control === null) return null;
  const { settings, problem, isSaved, change } = control;
  return (
    <div class="options welcome">
      <WelcomeHead isSaved={isSaved} onSkip={close} />
      <main class="options-main">
        {problem !== null && <UnreadNotice problem={problem} onCopy={() => void services.saveRawCopy()} />}
        <fieldset class="options-plain" disabled={problem !== null}>
          <legend class="visually-hidden">{t('options.title')}</legend>
          <LanguageField settings={settings} onChange={change} />
          <PresetChoice settings={settings} onChange={change} />
        </fieldset>
        <MarketplaceSection services={services} marketplaces={marketplaces} regions={regions} />
        <SampleSection markSample={markSample} />
        <ReadySection onClose={close} />
      </main>
    </div>
  );
}
