import '../../src/platform/zod-without-eval.ts';
import '../../src/ui/theme/base.css';
import '../../src/ui/popup/listings.css';
import '../../src/ui/popup/why.css';
import '../../src/ui/check/check.css';
import lawLabels from 'virtual:tradeflag-law-labels';
import packTitles from 'virtual:tradeflag-pack-titles';
import { render } from 'preact';
import { followSettings } from '../../src/app/settings.ts';
import { takeSelection } from '../../src/app/take-selection.ts';
import { CheckPage } from '../../src/ui/check/CheckPage.tsx';
import { checkByShippedPacks } from '../../src/ui/check/check-text.ts';
import { TranslatorProvider } from '../../src/ui/i18n/translator-context.tsx';
import { createGlossary } from '../../src/ui/popup/glossary.ts';
import { WhyProvider } from '../../src/ui/popup/why-context.tsx';
import { showSettings } from '../../src/ui/show-settings.ts';

const app = document.getElementById('app');
if (app === null) throw new Error('check page has no #app element');

const given = await takeSelection(location.hash);
const glossary = createGlossary({ packTitles, lawLabels });
followSettings((settings) => {
  const translator = showSettings(document, settings);
  document.title = `${translator.t('check.title')} · ${translator.t('extension.name')}`;
  render(
    <TranslatorProvider translator={translator}>
      <WhyProvider tools={{ glossary, reader: settings.reader }}>
        <CheckPage checkText={checkByShippedPacks(settings)} given={given} />
      </WhyProvider>
    </TranslatorProvider>,
    app,
  );
}, new AbortController().signal);
