import { beforeEach, expect, test, vi } from 'vitest';
import { MAX_CHECKED_TEXT } from '../../../src/core/check/bound-text.ts';
import { createFakeBrowser } from '../../fixtures/builders/fake-browser.ts';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser.ts', () => fake);

const { checkSelection } = await import('../../../src/app/check-selection.ts');
const { takeSelection } = await import('../../../src/app/take-selection.ts');

const SECRET = '出售实名微信号';
const create = vi.fn(async (_tab: { url: string }) => {});
let session: ReturnType<typeof createFakeBrowser>['storage']['session'];
beforeEach(() => {
  const base = createFakeBrowser();
  session = base.storage.session;
  create.mockClear();
  fake.browser = {
    ...base,
    runtime: { getURL: (path: string) => `ext://${path}` },
    tabs: { get: async () => ({ index: 3 }), create },
  };
});

const openedHash = () => new URL(create.mock.calls[0]?.[0].url ?? '').hash;

test('the text goes to a page beside the tab, never in its address', async () => {
  await checkSelection(SECRET, 5);
  expect(create).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ openerTabId: 5, index: 4 }));
  expect(decodeURIComponent(create.mock.calls[0]?.[0].url ?? '')).not.toContain(SECRET);
  expect(await takeSelection(openedHash())).toEqual({ text: SECRET, isCut: false });
});

test('once read, it is forgotten', async () => {
  await checkSelection(SECRET, null);
  await takeSelection(openedHash());
  expect(await takeSelection(openedHash())).toBeNull();
  expect(await session.get(null)).toEqual({});
});

test('a long text is cut before it is kept', async () => {
  await checkSelection('x'.repeat(MAX_CHECKED_TEXT * 3), null);
  const taken = await takeSelection(openedHash());
  expect([taken?.text.length, taken?.isCut]).toEqual([MAX_CHECKED_TEXT, true]);
});

test('a damaged entry reads as none', async () => {
  await session.set({ 'handed-text:x': { text: 1 } });
  expect(await takeSelection('#x')).toBeNull();
});
