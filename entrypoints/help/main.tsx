import '../../src/platform/zod-without-eval.ts';
import '../../src/ui/theme/base.css';
import '../../src/ui/help/help.css';
import { render } from 'preact';
import { followSettings } from '../../src/app/settings.ts';
import { shippedGuidance } from '../../src/core/law/shipped-guidance.ts';
import { shippedLaw } from '../../src/core/law/shipped-law.ts';
import { HelpApp } from '../../src/ui/help/HelpApp.tsx';
import { TranslatorProvider } from '../../src/ui/i18n/translator-context.tsx';
import { showSettings } from '../../src/ui/show-settings.ts';

const app = document.getElementById('app');
if (app === null) throw new Error('help page has no #app element');

const law = shippedLaw();
const guidance = shippedGuidance();
followSettings((settings) => {
  render(
    <TranslatorProvider translator={showSettings(document, settings)}>
      <HelpApp law={law} guidance={guidance} onPrint={() => print()} />
    </TranslatorProvider>,
    app,
  );
}, new AbortController().signal);
