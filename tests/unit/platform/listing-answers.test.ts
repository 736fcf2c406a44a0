import { beforeEach, expect, test, vi } from 'vitest';
import { createFakeBrowser } from '../../fixtures/builders/fake-browser.ts';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser.ts', () => fake);

const { readAnswers, saveAnswer } = await import('../../../src/platform/listing-answers.ts');

let browser: ReturnType<typeof createFakeBrowser>;
beforeEach(() => {
  browser = createFakeBrowser();
  fake.browser = browser;
});

test('two answers given at once are both kept', async () => {
  await Promise.all([
    saveAnswer('a.example', { listing: '1', dismissed: true }, 1),
    saveAnswer('a.example', { listing: '2', asked: true }, 2),
  ]);
  expect(await readAnswers('a.example')).toEqual({ dismissed: ['1'], asked: ['2'] });
});

test('a damaged entry is passed over, and damaged storage reads as empty', async () => {
  await saveAnswer('a.example', { listing: '1', dismissed: true }, 1);
  const stored = (await browser.storage.local.get('listing-answers'))['listing-answers'] as unknown[];
  await browser.storage.local.set({ 'listing-answers': [null, { site: 'a.example' }, ...stored] });
  expect(await readAnswers('a.example')).toEqual({ dismissed: ['1'], asked: [] });
  await browser.storage.local.set({ 'listing-answers': 'x' });
  expect(await readAnswers('a.example')).toEqual({ dismissed: [], asked: [] });
});

test('says when there is no room, and what was there stays', async () => {
  await saveAnswer('a.example', { listing: '1', dismissed: true }, 1);
  browser.storage.local.quotaBytes = 1;
  expect(await saveAnswer('a.example', { listing: '2', dismissed: true }, 2)).toBe(false);
  expect(await readAnswers('a.example')).toEqual({ dismissed: ['1'], asked: [] });
});
