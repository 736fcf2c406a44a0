import '../../src/platform/zod-without-eval.ts';
import '../../src/ui/theme/base.css';
import '../../src/ui/legal/legal.css';
import { render } from 'preact';
import { followSettings } from '../../src/app/settings.ts';
import { shippedLaw } from '../../src/core/law/shipped-law.ts';
import { TranslatorProvider } from '../../src/ui/i18n/translator-context.tsx';
import { LegalApp } from '../../src/ui/legal/LegalApp.tsx';
import { showSettings } from '../../src/ui/show-settings.ts';

const app = document.getElementById('app');
if (app === null) throw new Error('legal page has no #app element');

const law = shippedLaw();
followSettings((settings) => {
  render(
    <TranslatorProvider translator={showSettings(document, settings)}>
      <LegalApp law={law} onPrint={() => print()} />
    </TranslatorProvider>,
    app,
  );
}, new AbortController().signal);
