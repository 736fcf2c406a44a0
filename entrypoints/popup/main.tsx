import '../../src/platform/zod-without-eval.ts';
import '../../src/ui/theme/base.css';
import '../../src/ui/popup/popup.css';
import lawLabels from 'virtual:tradeflag-law-labels';
import packTitles from 'virtual:tradeflag-pack-titles';
import { render } from 'preact';
import { createPopupServices } from '../../src/app/popup-services.ts';
import { readPageTab } from '../../src/platform/tabs.ts';
import { resolveLanguage } from '../../src/ui/i18n/resolve-language.ts';
import { createTranslator } from '../../src/ui/i18n/translator.ts';
import { TranslatorProvider } from '../../src/ui/i18n/translator-context.tsx';
import { createGlossary } from '../../src/ui/popup/glossary.ts';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import { PopupProvider } from '../../src/ui/popup/popup-context.tsx';

const translator = createTranslator(resolveLanguage(navigator.languages));
const app = document.getElementById('app');
if (app === null) throw new Error('popup has no #app element');

document.documentElement.lang = translator.language;
document.title = translator.t('extension.name');
const tab = await readPageTab(new URLSearchParams(location.search).get('tab'));
const tools = {
  services: createPopupServices(tab),
  glossary: createGlossary({ packTitles, lawLabels }),
};
render(
  <TranslatorProvider translator={translator}>
    <PopupProvider tools={tools}>
      <Popup />
    </PopupProvider>
  </TranslatorProvider>,
  app,
);
