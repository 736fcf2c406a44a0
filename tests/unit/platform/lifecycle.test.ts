import { expect, test, vi } from 'vitest';
import { FakeEvent } from '../../fixtures/builders/fake-browser.ts';

const onInstalled = new FakeEvent();
vi.mock('../../../src/platform/browser.ts', () => ({ browser: { runtime: { onInstalled } } }));

const { onFirstInstall } = await import('../../../src/platform/lifecycle.ts');

test.each([
  ['install', 1],
  ['update', 0],
  ['chrome_update', 0],
  ['shared_module_update', 0],
])('after %s a reader is welcomed %i times', (reason, times) => {
  onInstalled.listeners.clear();
  const welcome = vi.fn();
  onFirstInstall(welcome);
  onInstalled.fire({ reason });
  expect(welcome).toHaveBeenCalledTimes(times);
});
