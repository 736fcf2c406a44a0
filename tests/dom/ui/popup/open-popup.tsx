import '../../../../src/ui/theme/base.css';
import '../../../../src/ui/popup/popup.css';
import { render } from 'preact';
import { afterEach, beforeEach, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { PopupServices } from '../../../../src/app/popup-services.ts';
import type { UiLanguage } from '../../../../src/core/localized-text.schema.ts';
import { ok } from '../../../../src/core/result.ts';
import type { Scan } from '../../../../src/core/scan/scan.schema.ts';
import type { CheckText } from '../../../../src/ui/check/check-text.ts';
import { createTranslator } from '../../../../src/ui/i18n/translator.ts';
import { TranslatorProvider } from '../../../../src/ui/i18n/translator-context.tsx';
import { Popup } from '../../../../src/ui/popup/Popup.tsx';
import type { Glossary } from '../../../../src/ui/popup/pack-titles.ts';
import { PopupProvider } from '../../../../src/ui/popup/popup-context.tsx';

export const SITE = { kind: 'web', site: 'market.example', pattern: 'https://market.example/*' } as const;

/** The names that the popup is given. */
export const GLOSSARY: Glossary = {
  ruleTitle: (id) => (id === 'wechat-account-grade' ? 'Names an account with its grade' : null),
  conceptTitle: (id) => (id === 'account.real-name' ? 'real-name WeChat account' : null),
  falseAlarms: (id) => (id === 'wechat-account-grade' ? 'People who describe their own account.' : null),
  sourceLabel: (id) => (id === 'atf-31' ? 'Anti-Fraud Law, Article 31' : null),
};

/** Services that answer at once and a scan that the test sets. */
function createFakeServices() {
  let hear: (scan: Scan | null) => void = () => {};
  return {
    page: SITE,
    watchScan: vi.fn<PopupServices['watchScan']>((onScan) => {
      hear = onScan;
    }),
    startScan: vi.fn<PopupServices['startScan']>(async () => ok(null)),
    focusListing: vi.fn<PopupServices['focusListing']>(async () => true),
    warningState: vi.fn<PopupServices['warningState']>(async () => 'none'),
    showWarning: vi.fn<PopupServices['showWarning']>(async () => true),
    isWatched: vi.fn<PopupServices['isWatched']>(async () => false),
    watchSite: vi.fn<PopupServices['watchSite']>(async () => true),
    allowSite: vi.fn<PopupServices['allowSite']>(async () => true),
    stopWatching: vi.fn<PopupServices['stopWatching']>(async () => {}),
    exportScan: vi.fn<PopupServices['exportScan']>(),
    openPanel: vi.fn<PopupServices['openPanel']>(async () => true),
    teachPage: vi.fn<PopupServices['teachPage']>(async () => ok(null)),
    /** What the store says about the tab's scan from now on. */
    tell: (scan: Scan | null) => hear(scan),
  };
}

export type FakeServices = ReturnType<typeof createFakeServices>;

let host: HTMLElement;
beforeEach(async () => {
  await page.viewport(380, 600);
  host = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, host);
  host.remove();
});

interface OpenOptions {
  readonly checkText?: CheckText;
  readonly language?: UiLanguage;
  readonly services?: Partial<PopupServices>;
  /** What the store answers first; undefined leaves the popup waiting. */
  readonly scan?: Scan | null | undefined;
}

/** Renders the popup at its real size and returns the services it was given. */
export function openPopup({
  language = 'en',
  services = {},
  scan,
  checkText = async () => ({ findings: [], isLeftOut: false }),
}: OpenOptions = {}): FakeServices {
  const fake = Object.assign(createFakeServices(), services);
  document.documentElement.lang = language;
  const translator = createTranslator(language);
  render(
    <TranslatorProvider translator={translator}>
      <PopupProvider tools={{ services: fake, glossary: GLOSSARY, reader: 'consumer', checkText }}>
        <Popup />
      </PopupProvider>
    </TranslatorProvider>,
    host,
  );
  tellFirst(fake, scan);
  return fake;
}

/** The store answers once the popup listens, which it does after its first paint. */
function tellFirst(fake: FakeServices, scan: Scan | null | undefined): void {
  if (scan === undefined) return;
  const watch = fake.watchScan.getMockImplementation();
  fake.watchScan.mockImplementation((onScan, signal) => {
    watch?.(onScan, signal);
    onScan(scan);
  });
}

export const text = () => host.textContent ?? '';
export const all = <Found extends Element = HTMLElement>(selector: string) => [
  ...host.querySelectorAll<Found>(selector),
];
export function one<Found extends Element = HTMLElement>(selector: string): Found {
  const found = host.querySelector<Found>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
}
