import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findsDifferent, followPageSettings, looksDifferent } from '../../../src/app/page-settings.ts';
import type { Settings } from '../../../src/core/settings/settings.schema.ts';
import { FakeEvent } from '../../fixtures/builders/fake-browser.ts';
import { anEntry, someSettings } from '../../fixtures/builders/settings.ts';

const changed = new FakeEvent();
let answer: () => Promise<unknown>;
beforeEach(() => {
  changed.listeners.clear();
  vi.stubGlobal('chrome', {
    runtime: { id: 'tradeflag', sendMessage: () => answer() },
    storage: { onChanged: changed },
  });
});
afterEach(() => vi.unstubAllGlobals());

test('a page starts with the settings and hears each change of them', async () => {
  const life = new AbortController();
  const heard: Settings[][] = [];
  const [en, es] = [someSettings({ language: 'en' }), someSettings({ language: 'es' })];
  answer = async () => en;
  const first = await followPageSettings((now, before) => heard.push([now, before]), life.signal);
  expect(first).toEqual(en);
  answer = async () => es;
  changed.fire({ 'watched-sites': {} }, 'local');
  changed.fire({ settings: {} }, 'session');
  changed.fire({ settings: {} }, 'local');
  await vi.waitFor(() => expect(heard).toEqual([[es, en]]));
  life.abort();
  expect(changed.listeners.size).toBe(0);
});

test('without an answer the defaults hold', async () => {
  answer = () => Promise.reject(new Error('Could not establish connection.'));
  expect(await followPageSettings(() => {}, new AbortController().signal)).toEqual(someSettings());
  answer = async () => null;
  expect(await followPageSettings(() => {}, new AbortController().signal)).toEqual(someSettings());
});

test('language and appearance change the marks; levels and allow-list change what is found', () => {
  const before = someSettings();
  expect(looksDifferent(before, someSettings({ appearance: 'dark' }))).toBe(true);
  expect(looksDifferent(before, someSettings({ language: 'es' }))).toBe(true);
  expect(looksDifferent(before, someSettings({ reader: 'moderator' }))).toBe(false);
  expect(findsDifferent(before, someSettings({ allowed: [anEntry()] }))).toBe(true);
  expect(findsDifferent(before, someSettings({ skippedLanguages: ['th'] }))).toBe(true);
  const accounts = { ...before.accounts, social: 'off' as const };
  expect(findsDifferent(before, someSettings({ accounts }))).toBe(true);
  expect(findsDifferent(before, someSettings({ reader: 'moderator' }))).toBe(false);
  expect(findsDifferent(before, someSettings({ rulesOff: ['a-rule'] }))).toBe(true);
  expect(looksDifferent(before, someSettings({ pageKeys: true }))).toBe(true);
});
