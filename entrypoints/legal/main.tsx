import '../../src/platform/zod-without-eval.ts';
import '../../src/ui/theme/base.css';
import '../../src/ui/legal/legal.css';
import { render } from 'preact';
import { shippedLaw } from '../../src/core/law/shipped-law.ts';
import { resolveLanguage } from '../../src/ui/i18n/resolve-language.ts';
import { createTranslator } from '../../src/ui/i18n/translator.ts';
import { TranslatorProvider } from '../../src/ui/i18n/translator-context.tsx';
import { LegalApp } from '../../src/ui/legal/LegalApp.tsx';

const translator = createTranslator(resolveLanguage(navigator.languages));
const app = document.getElementById('app');
if (app === null) throw new Error('legal page has no #app element');

document.documentElement.lang = translator.language;
render(
  <TranslatorProvider translator={translator}>
    <LegalApp law={shippedLaw()} onPrint={() => print()} />
  </TranslatorProvider>,
  app,
);
