import '../../src/platform/zod-without-eval.ts';
import '../../src/ui/theme/base.css';
import '../../src/ui/panel/panel.css';
import lawLabels from 'virtual:tradeflag-law-labels';
import packTitles from 'virtual:tradeflag-pack-titles';
import { render } from 'preact';
import { createFlagsClient } from '../../src/app/flags/create-flags-client.ts';
import { createPanelServices } from '../../src/app/panel-services.ts';
import { followSettings } from '../../src/app/settings.ts';
import { TranslatorProvider } from '../../src/ui/i18n/translator-context.tsx';
import { PanelApp } from '../../src/ui/panel/PanelApp.tsx';
import { createGlossary } from '../../src/ui/popup/glossary.ts';
import { WhyProvider } from '../../src/ui/popup/why-context.tsx';
import { showSettings } from '../../src/ui/show-settings.ts';

const app = document.getElementById('app');
if (app === null) throw new Error('side panel has no #app element');

const services = createPanelServices(createFlagsClient(), new URLSearchParams(location.search).get('tab'));
const glossary = createGlossary({ packTitles, lawLabels });
followSettings((settings) => {
  const translator = showSettings(document, settings);
  document.title = translator.t('extension.name');
  render(
    <TranslatorProvider translator={translator}>
      <WhyProvider tools={{ glossary, reader: settings.reader }}>
        <PanelApp services={services} />
      </WhyProvider>
    </TranslatorProvider>,
    app,
  );
}, new AbortController().signal);
