import '../../../../src/ui/theme/base.css';
import '../../../../src/ui/hints/hints.css';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { HintServices } from '../../../../src/app/hint-services.ts';
import { UI_LANGUAGES, type UiLanguage } from '../../../../src/core/localized-text.schema.ts';
import { fail, ok } from '../../../../src/core/result.ts';
import type { SavedHint } from '../../../../src/core/sites/saved-hint.schema.ts';
import { HintsApp } from '../../../../src/ui/hints/HintsApp.tsx';
import { createTranslator } from '../../../../src/ui/i18n/translator.ts';
import { TranslatorProvider } from '../../../../src/ui/i18n/translator-context.tsx';
import { aHint } from '../../../fixtures/builders/site-hint.ts';

const SAVED: SavedHint = { savedAt: Date.UTC(2026, 10, 22, 8), hint: aHint() };
const LONG: SavedHint = {
  savedAt: Date.UTC(2026, 10, 21),
  hint: aHint({
    id: 'long',
    name: 'a-very-long-subdomain.second-hand-goods.marketplace.example.com.cn',
    hosts: ['a-very-long-subdomain.second-hand-goods.marketplace.example.com.cn'],
    paths: ['/category/*/second-hand/*', '/s/*'],
    record:
      '[data-testid="search-results"] > div.result-list__item.result-list__item--extended:not(.advertisement)',
    fields: {},
  }),
};

let host: HTMLElement;
let tell: (hints: readonly SavedHint[]) => void;
function createServices(): { [Name in keyof HintServices]: ReturnType<typeof vi.fn<HintServices[Name]>> } {
  return {
    watch: vi.fn<HintServices['watch']>((onHints) => {
      tell = onHints;
    }),
    importText: vi.fn<HintServices['importText']>(async () => ok([SAVED.hint])),
    exportFile: vi.fn<HintServices['exportFile']>(),
    share: vi.fn<HintServices['share']>(async () => true),
    restore: vi.fn<HintServices['restore']>(async () => {}),
    remove: vi.fn<HintServices['remove']>(async () => {}),
  };
}

async function open(hints: readonly SavedHint[], language: UiLanguage = 'en') {
  const services = createServices();
  document.documentElement.lang = language;
  render(
    <TranslatorProvider translator={createTranslator(language)}>
      <HintsApp services={services} />
    </TranslatorProvider>,
    host,
  );
  await vi.waitFor(() => expect(services.watch).toHaveBeenCalledOnce());
  tell(hints);
  await vi.waitFor(() => expect(host.querySelector('.hint, .hints-empty')).not.toBeNull());
  return services;
}

beforeEach(async () => {
  await page.viewport(800, 900);
  document.title = 'Hints';
  host = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, host);
  host.remove();
});

const says = (words: string | RegExp) => expect.element(page.getByText(words)).toBeVisible();

describe('saved hints', () => {
  test('are told with what they say and when they were saved', async () => {
    await open([SAVED, LONG]);
    await says('Saved on November 22, 2026, version 1');
    await says('h3 a');
    await says('found by themselves');
    await says('/category/*/second-hand/* /s/*');
  });

  test('none yet: what to do', async () => {
    await open([]);
    await says(/No hint is saved yet\./);
    expect(host.querySelector('.hints-list')).toBeNull();
  });

  test('can be shared, and the page says whether that worked', async () => {
    const services = await open([SAVED]);
    await userEvent.click(page.getByRole('button', { name: 'Copy to share: market.example' }));
    await says(/^Copied\./);
    services.share.mockResolvedValueOnce(false);
    await userEvent.click(page.getByRole('button', { name: 'Copy to share: market.example' }));
    await says('The browser did not allow copying.');
    expect(services.share).toHaveBeenCalledWith(SAVED);
  });

  test('can be exported, all in one file', async () => {
    const services = await open([SAVED, LONG]);
    await userEvent.click(page.getByRole('button', { name: 'Export all' }));
    expect(services.exportFile).toHaveBeenCalledExactlyOnceWith([SAVED, LONG]);
  });

  test('can be deleted, and that can be taken back', async () => {
    const services = await open([SAVED]);
    await userEvent.click(page.getByRole('button', { name: 'Delete: market.example' }));
    expect(services.remove).toHaveBeenCalledExactlyOnceWith('market-example');
    tell([]);
    await says('Deleted: market.example');
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    expect(services.restore).toHaveBeenCalledExactlyOnceWith(SAVED);
  });
});

describe('hints of others', () => {
  test('are imported from text, and how many is said', async () => {
    const services = await open([]);
    await userEvent.fill(page.getByLabelText('Or text'), '{"kind":"x"}');
    await userEvent.click(page.getByRole('button', { name: 'Import' }));
    await says('1 hint imported');
    expect(services.importText).toHaveBeenCalledExactlyOnceWith('{"kind":"x"}');
  });

  test('are imported from a file as soon as it is chosen', async () => {
    const services = await open([]);
    await userEvent.upload(page.getByLabelText('File'), new File(['[]'], 'hints.json'));
    await says('1 hint imported');
    expect(services.importText).toHaveBeenCalledExactlyOnceWith('[]');
  });

  test.each([
    [{ kind: 'wrong-form', detail: 'record: is no selector' } as const, /^This is no usable hint\. record: /],
    [{ kind: 'no-json' } as const, 'This is no file of hints.'],
    [{ kind: 'too-long' } as const, 'This is too long for a file of hints.'],
    [{ kind: 'full' } as const, 'There is no room for these hints.'],
  ])('that cannot be used: %o', async (problem, words) => {
    const services = await open([]);
    services.importText.mockResolvedValueOnce(fail(problem));
    await userEvent.fill(page.getByLabelText('Or text'), '<b>no</b>');
    await userEvent.click(page.getByRole('button', { name: 'Import' }));
    await says(words);
    expect(document.querySelector('textarea')?.value).toBe('<b>no</b>');
  });
});

describe.each(UI_LANGUAGES)('in %s', (language) => {
  test.each([800, 380])('the page is accessible and nothing sticks out of %i px', async (width) => {
    await page.viewport(width, 900);
    await open([SAVED, LONG], language);
    const { violations } = await axe.run(document.body);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});

test.each(['light', 'dark'])('contrast holds in the %s scheme', async (scheme) => {
  const session = cdp();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: scheme }],
  });
  await open([SAVED, LONG]);
  const { violations } = await axe.run(document.body, { runOnly: ['color-contrast'] });
  await session.send('Emulation.setEmulatedMedia', { features: [] });
  expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
});
