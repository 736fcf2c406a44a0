import '../../src/platform/zod-without-eval.ts';
import '../../src/ui/theme/base.css';
import '../../src/ui/review/review.css';
import lawLabels from 'virtual:tradeflag-law-labels';
import packTitles from 'virtual:tradeflag-pack-titles';
import { render } from 'preact';
import { createFlagsClient } from '../../src/app/flags/create-flags-client.ts';
import { createReviewServices } from '../../src/app/review-services.ts';
import { followSettings } from '../../src/app/settings.ts';
import { startInHash } from '../../src/core/flags/review-address.ts';
import { TranslatorProvider } from '../../src/ui/i18n/translator-context.tsx';
import { createGlossary } from '../../src/ui/popup/glossary.ts';
import { WhyProvider } from '../../src/ui/popup/why-context.tsx';
import { ReviewApp } from '../../src/ui/review/ReviewApp.tsx';
import { showSettings } from '../../src/ui/show-settings.ts';

const app = document.getElementById('app');
if (app === null) throw new Error('review page has no #app element');

const flags = createFlagsClient();
// Rows are read while the settings come and the page is drawn.
flags.follow(() => undefined, new AbortController().signal);
const services = createReviewServices(flags);
const glossary = createGlossary({ packTitles, lawLabels });
const start = startInHash(location.hash);
followSettings((settings) => {
  const translator = showSettings(document, settings);
  document.title = `${translator.t('review.title')} · ${translator.t('extension.name')}`;
  render(
    <TranslatorProvider translator={translator}>
      <WhyProvider tools={{ glossary, reader: settings.reader }}>
        <ReviewApp services={services} rulesOff={settings.rulesOff} start={start} />
      </WhyProvider>
    </TranslatorProvider>,
    app,
  );
}, new AbortController().signal);
