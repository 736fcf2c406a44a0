import '../../src/platform/zod-without-eval.ts';
import '../../src/ui/theme/base.css';
import '../../src/ui/popup/popup.css';
import lawLabels from 'virtual:tradeflag-law-labels';
import packTitles from 'virtual:tradeflag-pack-titles';
import scorecards from 'virtual:tradeflag-scorecards';
import { render } from 'preact';
import { createPopupServices } from '../../src/app/popup-services.ts';
import { followSettings } from '../../src/app/settings.ts';
import { readPageTab } from '../../src/platform/tabs.ts';
import { checkByShippedPacks } from '../../src/ui/check/check-text.ts';
import { TranslatorProvider } from '../../src/ui/i18n/translator-context.tsx';
import { createGlossary } from '../../src/ui/popup/glossary.ts';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import { PopupProvider } from '../../src/ui/popup/popup-context.tsx';
import { showSettings } from '../../src/ui/show-settings.ts';

const app = document.getElementById('app');
if (app === null) throw new Error('popup has no #app element');

const tab = await readPageTab(new URLSearchParams(location.search).get('tab'));
const services = createPopupServices(tab, scorecards);
const glossary = createGlossary({ packTitles, lawLabels });
followSettings((settings) => {
  const translator = showSettings(document, settings);
  document.title = translator.t('extension.name');
  render(
    <TranslatorProvider translator={translator}>
      <PopupProvider
        tools={{ services, glossary, reader: settings.reader, checkText: checkByShippedPacks(settings) }}
      >
        <Popup />
      </PopupProvider>
    </TranslatorProvider>,
    app,
  );
}, new AbortController().signal);
