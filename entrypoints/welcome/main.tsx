import '../../src/platform/zod-without-eval.ts';
import '../../src/ui/theme/base.css';
import '../../src/ui/options/options.css';
import '../../src/ui/welcome/welcome.css';
import { render } from 'preact';
import { followSettings } from '../../src/app/settings.ts';
import { createWelcomeServices } from '../../src/app/welcome-services.ts';
import { regionsOf } from '../../src/core/sites/marketplace-groups.ts';
import { knownMarketplaces } from '../../src/core/sites/marketplaces.ts';
import { TranslatorProvider } from '../../src/ui/i18n/translator-context.tsx';
import { showSettings } from '../../src/ui/show-settings.ts';
import { WelcomeApp } from '../../src/ui/welcome/WelcomeApp.tsx';
import { sampleMarker } from './sample-marker.ts';

const app = document.getElementById('app');
if (app === null) throw new Error('welcome page has no #app element');

const services = createWelcomeServices();
const regions = regionsOf(navigator.languages);
followSettings((settings) => {
  const translator = showSettings(document, settings);
  document.title = `${translator.t('welcome.title')} · ${translator.t('extension.name')}`;
  const markSample = sampleMarker(settings, translator.language, (category) => {
    void services.openLegal(category);
  });
  render(
    <TranslatorProvider translator={translator}>
      <WelcomeApp
        services={services}
        marketplaces={knownMarketplaces()}
        regions={regions}
        markSample={markSample}
      />
    </TranslatorProvider>,
    app,
  );
}, new AbortController().signal);
