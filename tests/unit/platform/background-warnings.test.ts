import { beforeEach, expect, test, vi } from 'vitest';
import { createFakeBrowser } from '../../fixtures/builders/fake-browser.ts';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser.ts', () => fake);

const { onAnswerGiven, onAnswersAsked, onWarningLinks } = await import(
  '../../../src/platform/background-warnings.ts'
);

const SENDER = { id: 'tradeflag', tab: { id: 5 }, frameId: 0, url: 'https://market.example/item/7' };

let browser: ReturnType<typeof createFakeBrowser>;
beforeEach(() => {
  browser = createFakeBrowser();
  fake.browser = browser;
});

test('a page learns and tells of its own site only, whatever it says', async () => {
  const read = vi.fn(async () => ({ dismissed: [], asked: [] }));
  const save = vi.fn(async () => true);
  onAnswersAsked(read);
  onAnswerGiven(save);
  const change = { listing: '7', dismissed: true };
  await Promise.all(browser.runtime.onMessage.fire({ type: 'answers/read' }, SENDER));
  await Promise.all(browser.runtime.onMessage.fire({ type: 'answers/save', data: change }, SENDER));
  browser.runtime.onMessage.fire({ type: 'answers/save', data: { ...change, site: 'b.example' } }, SENDER);
  browser.runtime.onMessage.fire({ type: 'answers/save', data: change }, { ...SENDER, id: 'other' });
  browser.runtime.onMessage.fire({ type: 'answers/save', data: change }, { ...SENDER, url: 'about:blank' });
  expect(read.mock.calls).toEqual([['market.example']]);
  expect(save.mock.calls).toEqual([['market.example', change]]);
});

test('only known places of the law are opened', async () => {
  const openLaw = vi.fn(async () => {});
  const openHelp = vi.fn(async () => {});
  onWarningLinks({ openLaw, openHelp });
  const fire = (type: string, data: unknown) => browser.runtime.onMessage.fire({ type, data }, SENDER);
  fire('warn/law', { category: 'anything', source: null });
  fire('warn/help', '../evil.html');
  fire('warn/law', { category: 'account-sales', source: 'ruling-jiangyin-2021' });
  fire('warn/help', 'account-sales');
  expect(openLaw.mock.calls).toEqual([[5, 'account-sales', 'ruling-jiangyin-2021']]);
  expect(openHelp.mock.calls).toEqual([[5, 'account-sales']]);
});
