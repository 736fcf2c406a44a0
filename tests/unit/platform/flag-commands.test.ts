import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FlagCommand } from '../../../src/core/flags/flag-command.schema.ts';
import { createFakeBrowser } from '../../fixtures/builders/fake-browser.ts';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser.ts', () => fake);

const { onFlagCommand, sendFlagCommand } = await import('../../../src/platform/flag-commands.ts');

const OWN_PAGE = { id: 'tradeflag', url: 'chrome-extension://tradeflag/review.html' };
const COMMAND: FlagCommand = { kind: 'undo', reviewId: 'review-1', ids: null };
const DONE = { ok: true as const, value: { ids: [] } };

let browser: ReturnType<typeof createFakeBrowser>;
const handler = vi.fn(async () => DONE);
const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();
beforeEach(() => {
  browser = createFakeBrowser();
  fake.browser = {
    ...browser,
    runtime: {
      ...browser.runtime,
      id: 'tradeflag',
      getURL: (path: string) => `chrome-extension://tradeflag/${path}`,
      sendMessage,
    },
  };
  handler.mockClear();
  sendMessage.mockReset();
  onFlagCommand(handler);
});

describe('a command', () => {
  test('of an own page is carried out, in a tab or without one', async () => {
    for (const sender of [OWN_PAGE, { ...OWN_PAGE, tab: { id: 3 }, frameId: 0 }]) {
      const [reply] = browser.runtime.onMessage.fire({ type: 'flags/command', data: COMMAND }, sender);
      expect(await reply).toEqual(DONE);
    }
    expect(handler).toHaveBeenCalledTimes(2);
  });

  test.each([
    ['a page of a site', { id: 'tradeflag', url: 'https://shop.example/', tab: { id: 3 }, frameId: 0 }],
    [
      'a page that is named like ours',
      { id: 'tradeflag', url: 'https://x.example/chrome-extension://tradeflag/' },
    ],
    ['another extension', { ...OWN_PAGE, id: 'other' }],
    ['nobody known', { id: 'tradeflag' }],
  ])('of %s gets no answer', (_, sender) => {
    expect(browser.runtime.onMessage.fire({ type: 'flags/command', data: COMMAND }, sender)).toEqual([
      undefined,
    ]);
    expect(handler).not.toHaveBeenCalled();
  });

  test.each([
    ['unknown', { kind: 'drop-everything' }],
    ['with a field too many', { ...COMMAND, force: true }],
    ['about no flag', { kind: 'remove', ids: [] }],
    ['without an id of its own', { ...COMMAND, reviewId: '' }],
    ['that keeps flags for no time', { kind: 'set-retention', days: 0 }],
  ])('%s is refused', async (_, data) => {
    const [reply] = browser.runtime.onMessage.fire({ type: 'flags/command', data }, OWN_PAGE);
    expect(await reply).toEqual({ ok: false, problem: 'refused' });
    expect(handler).not.toHaveBeenCalled();
  });
});

describe('sending a command', () => {
  test('goes on while the background dies under it', async () => {
    sendMessage.mockRejectedValueOnce(new Error('the message channel closed'));
    sendMessage.mockResolvedValueOnce(undefined).mockResolvedValueOnce(DONE);
    expect(await sendFlagCommand(COMMAND)).toEqual(DONE);
    expect(sendMessage.mock.calls).toEqual(Array(3).fill([{ type: 'flags/command', data: COMMAND }]));
  });

  test('ends when nobody answers at all', async () => {
    vi.useFakeTimers();
    sendMessage.mockRejectedValue(new Error('no receiver'));
    const sent = sendFlagCommand(COMMAND);
    await vi.runAllTimersAsync();
    expect(await sent).toEqual({ ok: false, problem: 'unanswered' });
    vi.useRealTimers();
  });
});
