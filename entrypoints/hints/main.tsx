import '../../src/platform/zod-without-eval.ts';
import '../../src/ui/theme/base.css';
import '../../src/ui/hints/hints.css';
import { render } from 'preact';
import { hintServices } from '../../src/app/hint-services.ts';
import { followSettings } from '../../src/app/settings.ts';
import { HintsApp } from '../../src/ui/hints/HintsApp.tsx';
import { TranslatorProvider } from '../../src/ui/i18n/translator-context.tsx';
import { showSettings } from '../../src/ui/show-settings.ts';

const app = document.getElementById('app');
if (app === null) throw new Error('hints page has no #app element');

followSettings((settings) => {
  const translator = showSettings(document, settings);
  document.title = `${translator.t('hints.title')} · ${translator.t('extension.name')}`;
  render(
    <TranslatorProvider translator={translator}>
      <HintsApp services={hintServices} />
    </TranslatorProvider>,
    app,
  );
}, new AbortController().signal);
