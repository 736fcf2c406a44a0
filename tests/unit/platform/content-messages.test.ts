import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onFocusListing, onScanAgain, sendScanUpdate } from '../../../src/platform/content-messages.ts';
import { FakeEvent } from '../../fixtures/builders/fake-browser.ts';
import { aScanUpdate } from '../../fixtures/builders/scan.ts';

const OURS = { id: 'tradeflag' };
let runtime: {
  id: string | undefined;
  sendMessage: (message: unknown) => Promise<unknown>;
  onMessage: FakeEvent;
};
let page: EventTarget;

beforeEach(() => {
  runtime = { id: 'tradeflag', sendMessage: async () => null, onMessage: new FakeEvent() };
  page = new EventTarget();
  vi.stubGlobal('chrome', { runtime });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
});
afterEach(() => vi.unstubAllGlobals());

function ask(message: unknown, sender = OURS): unknown[] {
  const replies: unknown[] = [];
  runtime.onMessage.fire(message, sender, (value: unknown) => replies.push(value));
  return replies;
}

test('an update goes to the background', async () => {
  const sent: unknown[] = [];
  runtime.sendMessage = async (message) => sent.push(message);
  const update = aScanUpdate();
  expect(await sendScanUpdate(update)).toEqual({ ok: true, value: null });
  expect(sent).toEqual([{ type: 'scan/update', data: update }]);
});

test('a reloaded extension is a value, not an error', async () => {
  runtime.sendMessage = () => {
    runtime.id = undefined;
    throw new Error('Extension context invalidated.');
  };
  expect(await sendScanUpdate(aScanUpdate())).toEqual({ ok: false, problem: 'orphaned' });
  expect(await sendScanUpdate(aScanUpdate())).toEqual({ ok: false, problem: 'orphaned' });
  vi.stubGlobal('chrome', {});
  expect(await sendScanUpdate(aScanUpdate())).toEqual({ ok: false, problem: 'orphaned' });
});

test('a background that does not answer is told apart', async () => {
  runtime.sendMessage = () => Promise.reject(new Error('Could not establish connection.'));
  expect(await sendScanUpdate(aScanUpdate())).toEqual({ ok: false, problem: 'unanswered' });
});

test('focus is asked with an id and answered with the outcome', () => {
  onFocusListing((id) => id === 'l1', new AbortController().signal);
  expect(ask({ type: 'scan/focus', data: 'l1' })).toEqual([true]);
  expect(ask({ type: 'scan/focus', data: 'l2' })).toEqual([false]);
  expect(ask({ type: 'scan/focus', data: { id: 'l1' } })).toEqual([false]);
});

test('only our own messages are heard', () => {
  onFocusListing(() => true, new AbortController().signal);
  expect(ask({ type: 'scan/focus', data: 'l1' }, { id: 'other' })).toEqual([]);
  expect(ask({ type: 'scan/else', data: 'l1' })).toEqual([]);
  expect(ask(null)).toEqual([]);
});

test('a new scan starts on request and when the page comes back from the cache', () => {
  const scan = vi.fn();
  onScanAgain(scan, new AbortController().signal);
  expect(ask({ type: 'scan/again' })).toEqual([null]);
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  expect(scan).toHaveBeenCalledTimes(1);
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(scan).toHaveBeenCalledTimes(2);
});

test('the page says that it is alive until its signal is aborted', () => {
  const controller = new AbortController();
  onScanAgain(() => {}, controller.signal);
  expect(ask({ type: 'scan/alive' })).toEqual([true]);
  controller.abort();
  expect(ask({ type: 'scan/alive' })).toEqual([]);
  expect(runtime.onMessage.listeners.size).toBe(0);
});
