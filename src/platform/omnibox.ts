import { browser } from './browser.ts';

/** One line under the address bar: what is entered when it is chosen, and what it says, the more important part first. */
export interface Suggestion {
  readonly content: string;
  readonly title: string;
  readonly detail: string;
}

/** What happens while the reader types after the keyword `tf`. */
export interface OmniboxHandlers {
  start(): void;
  /** Lines for what was typed so far. */
  suggest(text: string): Promise<readonly Suggestion[]>;
  /** What was typed, or the content of the line chosen. */
  enter(text: string): void;
  /** The reader has gone elsewhere. */
  cancel(): void;
}

/** Calls the handlers as the reader types. An answer that comes after the next letter is dropped. */
export function onOmnibox({ start, suggest, enter, cancel }: OmniboxHandlers): void {
  const { omnibox } = browser;
  let inputs = 0;
  omnibox.onInputStarted.addListener(() => {
    omnibox.setDefaultSuggestion({ description: describe(browser.i18n.getMessage('searchFlags'), '') });
    start();
  });
  omnibox.onInputChanged.addListener(async (text, show) => {
    inputs += 1;
    const input = inputs;
    const suggestions = await suggest(text);
    if (input !== inputs) return;
    show(
      suggestions.map(({ content, title, detail }) => ({ content, description: describe(title, detail) })),
    );
  });
  omnibox.onInputEntered.addListener((text) => {
    inputs += 1;
    enter(text);
  });
  omnibox.onInputCancelled.addListener(() => {
    inputs += 1;
    cancel();
  });
}

/** Chromium takes a description for XML, and refuses one that is none; Firefox shows it as it is. */
function describe(title: string, detail: string): string {
  const [first, second] = [title, detail].map(withoutControls);
  if (isFirefox()) return second === '' ? `${first}` : `${first} · ${second}`;
  const [shown, dim] = [first, second].map((text) => escapeXml(text ?? ''));
  return dim === '' ? `${shown}` : `${shown} <dim>· ${dim}</dim>`;
}

function isFirefox(): boolean {
  return 'getBrowserInfo' in browser.runtime;
}

/** Without what XML cannot hold even escaped: control characters, noncharacters, halves of characters. */
function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ');
}

const XML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => XML[sign] ?? sign);
}
