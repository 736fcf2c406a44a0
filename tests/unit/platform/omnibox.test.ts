import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Suggestion } from '../../../src/platform/omnibox.ts';
import { FakeEvent } from '../../fixtures/builders/fake-browser.ts';

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('../../../src/platform/browser.ts', () => fake);

const { onOmnibox } = await import('../../../src/platform/omnibox.ts');

const omnibox = {
  onInputStarted: new FakeEvent(),
  onInputChanged: new FakeEvent(),
  onInputEntered: new FakeEvent(),
  onInputCancelled: new FakeEvent(),
  setDefaultSuggestion: vi.fn(),
};
const suggest = vi.fn<(text: string) => Promise<readonly Suggestion[]>>();
const handlers = { start: vi.fn(), suggest, enter: vi.fn(), cancel: vi.fn() };
const EVENTS = [
  omnibox.onInputStarted,
  omnibox.onInputChanged,
  omnibox.onInputEntered,
  omnibox.onInputCancelled,
];

function install(runtime: object): void {
  fake.browser = { omnibox, runtime, i18n: { getMessage: () => 'Search <all> & flags' } };
  onOmnibox(handlers);
}

beforeEach(() => {
  vi.clearAllMocks();
  for (const event of EVENTS) event.listeners.clear();
});

async function shownFor(suggestion: Suggestion): Promise<string> {
  suggest.mockResolvedValueOnce([suggestion]);
  const show = vi.fn();
  await Promise.all(omnibox.onInputChanged.fire('x', show));
  return show.mock.calls[0]?.[0]?.[0]?.description;
}

describe('in Chromium, which takes descriptions for XML', () => {
  beforeEach(() => install({}));

  test.each([
    ['<b>a & "b"</b>', "it's", '&lt;b&gt;a &amp; &quot;b&quot;&lt;/b&gt; <dim>· it&apos;s</dim>'],
    ['出微信号', '', '出微信号'],
    ['a\u0000b\ufffec\ud800d', '', 'a b c d'],
  ])('%j is escaped', async (title, detail, description) => {
    expect(await shownFor({ content: 'flag:a', title, detail })).toBe(description);
  });

  test('so is what the browser shows first', () => {
    omnibox.onInputStarted.fire();
    expect(omnibox.setDefaultSuggestion).toHaveBeenCalledExactlyOnceWith({
      description: 'Search &lt;all&gt; &amp; flags',
    });
    expect(handlers.start).toHaveBeenCalledOnce();
  });

  test('an answer that comes after the next letter is dropped', async () => {
    let answer: (suggestions: Suggestion[]) => void = () => {};
    suggest.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    suggest.mockResolvedValueOnce([{ content: 'flag:b', title: 'b', detail: '' }]);
    const [first, second] = [vi.fn(), vi.fn()];
    const slow = omnibox.onInputChanged.fire('w', first);
    await Promise.all(omnibox.onInputChanged.fire('wx', second));
    answer([{ content: 'flag:a', title: 'a', detail: '' }]);
    await Promise.all(slow);
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledExactlyOnceWith([{ content: 'flag:b', description: 'b' }]);
  });

  test('what is entered, or left, is told', () => {
    omnibox.onInputEntered.fire('flag:a');
    omnibox.onInputCancelled.fire();
    expect(handlers.enter).toHaveBeenCalledExactlyOnceWith('flag:a');
    expect(handlers.cancel).toHaveBeenCalledOnce();
  });
});

test('in Firefox a description is shown as it is', async () => {
  install({ getBrowserInfo: () => {} });
  const description = await shownFor({ content: 'flag:a', title: '<b>a & "b"</b>', detail: 'shop.example' });
  expect(description).toBe('<b>a & "b"</b> · shop.example');
});
