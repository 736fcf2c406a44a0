import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { DEFAULT_SETTINGS } from '../src/core/settings/default-settings.ts';
import { hintFile, writeHints } from '../src/core/sites/write-hints.ts';
import { replaceTeaching } from '../src/page/teach/running-teacher.ts';
import { startTeaching } from '../src/page/teach/teacher.ts';
import { copyText } from '../src/platform/clipboard.ts';
import { deleteTaughtHint, onOrphaned, saveTaughtHint } from '../src/platform/content-messages.ts';
import { askForSettings } from '../src/platform/content-settings.ts';
import { saveFile } from '../src/platform/downloads.ts';
import { chooseLanguage } from '../src/ui/i18n/choose-language.ts';
import { createTranslator } from '../src/ui/i18n/translator.ts';
import { colorScheme } from '../src/ui/theme/color-scheme.ts';
import tokens from '../src/ui/theme/tokens.css?inline';

// Apart from the scan, and injected only when the reader asks for it in the popup.
export default defineUnlistedScript(() => {
  void teach(new AbortController());
});

async function teach(life: AbortController): Promise<void> {
  replaceTeaching(life);
  const { language: choice, appearance } = (await askForSettings()) ?? DEFAULT_SETTINGS;
  if (life.signal.aborted) return;
  const language = chooseLanguage(choice, navigator.languages);
  onOrphaned(() => life.abort(), life.signal);
  startTeaching({
    document,
    t: createTranslator(language).t,
    language,
    tokens: `${tokens} :host { color-scheme: ${colorScheme(appearance)} }`,
    onSave: saveTaughtHint,
    onShare: (hint) => copyText(writeHints([hint])),
    onExport: (hint) => saveFile(hintFile([hint])),
    onDelete: ({ id }) => deleteTaughtHint(id),
    onEnd: () => life.abort(),
    signal: life.signal,
  });
}
