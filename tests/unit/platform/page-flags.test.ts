import { beforeEach, expect, test, vi } from 'vitest';
import { createFakeBrowser } from '../../fixtures/builders/fake-browser.ts';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser.ts', () => fake);

const { onFlagStatesAsked, onPageReview, onPageUndo } = await import('../../../src/platform/page-flags.ts');

const SENDER = { id: 'tradeflag', tab: { id: 5 }, frameId: 0, url: 'https://market.example/list' };
const UNDO = { reviewId: 'review-1', listingIds: ['other.example:1'] };
const REVIEW = { ...UNDO, decision: 'dismissed', reason: 'gone', note: '' };

let browser: ReturnType<typeof createFakeBrowser>;
const states = vi.fn(async () => []);
const decide = vi.fn(async () => ({ ok: true as const, states: [] }));
beforeEach(() => {
  browser = createFakeBrowser();
  fake.browser = browser;
  vi.clearAllMocks();
  onFlagStatesAsked(states);
  onPageReview(decide);
  onPageUndo(decide);
});

const answersTo = (type: string, data: unknown, sender: object = SENDER) =>
  browser.runtime.onMessage.fire({ type, data }, sender).filter((answer) => answer !== undefined);

test.each([
  ['flags/review-here', REVIEW],
  ['flags/undo-here', UNDO],
])('%s is about the site of the page that sends it, whatever it names', async (type, data) => {
  expect(await Promise.all(answersTo(type, data))).toEqual([{ ok: true, states: [] }]);
  expect(decide).toHaveBeenCalledExactlyOnceWith('market.example', data);
});

test('states are told of the page’s own site', async () => {
  expect(await Promise.all(answersTo('flags/states', ['a', 'b']))).toEqual([[]]);
  expect(states).toHaveBeenCalledExactlyOnceWith('market.example', ['a', 'b']);
});

test.each<[string, string, unknown, object]>([
  ['a frame', 'flags/review-here', REVIEW, { ...SENDER, frameId: 2 }],
  ['another extension', 'flags/review-here', REVIEW, { ...SENDER, id: 'other' }],
  ['a page without address', 'flags/review-here', REVIEW, { ...SENDER, url: undefined }],
  ['a review signed by the page', 'flags/review-here', { ...REVIEW, who: 'Lin' }, SENDER],
  ['an unknown decision', 'flags/review-here', { ...REVIEW, decision: 'deleted' }, SENDER],
  ['no listing', 'flags/undo-here', { ...UNDO, listingIds: [] }, SENDER],
  ['ids that are none', 'flags/states', [1], SENDER],
])('%s gets no answer', (_, type, data, sender) => {
  expect(answersTo(type, data, sender)).toEqual([]);
  expect(decide).not.toHaveBeenCalled();
});
