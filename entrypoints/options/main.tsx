import '../../src/platform/zod-without-eval.ts';
import '../../src/ui/theme/base.css';
import '../../src/ui/options/options.css';
import '../../src/ui/options/scorecards/scorecards.css';
import packTitles from 'virtual:tradeflag-pack-titles';
import scorecards from 'virtual:tradeflag-scorecards';
import { render } from 'preact';
import { createOptionsServices } from '../../src/app/options-services.ts';
import { followSettings } from '../../src/app/settings.ts';
import { TranslatorProvider } from '../../src/ui/i18n/translator-context.tsx';
import { OptionsApp } from '../../src/ui/options/OptionsApp.tsx';
import { showSettings } from '../../src/ui/show-settings.ts';

const app = document.getElementById('app');
if (app === null) throw new Error('options page has no #app element');

const services = createOptionsServices(packTitles.rules);
followSettings((settings) => {
  const translator = showSettings(document, settings);
  document.title = `${translator.t('options.title')} · ${translator.t('extension.name')}`;
  render(
    <TranslatorProvider translator={translator}>
      <OptionsApp services={services} scorecards={scorecards} />
    </TranslatorProvider>,
    app,
  );
}, new AbortController().signal);
