import { beforeEach, expect, test, vi } from 'vitest';
import { createFakeBrowser } from '../../fixtures/builders/fake-browser.ts';
import { someSettings } from '../../fixtures/builders/settings.ts';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser.ts', () => fake);
const { onSettingsAsked } = await import('../../../src/platform/background-settings.ts');

const SENDER = { id: 'tradeflag', tab: { id: 5 }, frameId: 0 };
let browser: ReturnType<typeof createFakeBrowser>;
beforeEach(() => {
  browser = createFakeBrowser();
  fake.browser = browser;
  onSettingsAsked(async () => someSettings());
});

test('a scan gets the settings', async () => {
  const [answer] = browser.runtime.onMessage.fire({ type: 'settings/read' }, SENDER);
  expect(await answer).toEqual(someSettings());
});

test.each([
  ['another extension', { type: 'settings/read' }, { ...SENDER, id: 'other' }],
  ['a frame inside the page', { type: 'settings/read' }, { ...SENDER, frameId: 3 }],
  ['no tab', { type: 'settings/read' }, { ...SENDER, tab: undefined }],
  ['another type', { type: 'scan/update' }, SENDER],
  ['no message', 'settings/read', SENDER],
])('no answer to %s', (_, message, sender) => {
  expect(browser.runtime.onMessage.fire(message, sender)).toEqual([undefined]);
});
