import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fail } from '../../../../src/core/result.ts';
import type { HintUse } from '../../../../src/core/sites/hint-use.schema.ts';
import { aScan } from '../../../fixtures/builders/scan.ts';
import { all, openPopup, text } from './open-popup.tsx';

const menu = () => page.getByRole('button', { name: 'More', exact: true });

describe('the menu', () => {
  test('leads to teaching the page', async () => {
    const services = openPopup({ scan: null });
    await userEvent.click(menu());
    await userEvent.click(page.getByRole('button', { name: 'Teach this page' }));
    expect(services.teachPage).toHaveBeenCalledOnce();
  });

  test('says when the page cannot be taught', async () => {
    openPopup({ scan: null, services: { teachPage: async () => fail('refused') } });
    await userEvent.click(menu());
    await userEvent.click(page.getByRole('button', { name: 'Teach this page' }));
    await vi.waitFor(() => expect(text()).toContain('This page cannot be taught.'));
  });

  test('offers no teaching where there is no page of a site, but the saved hints', async () => {
    openPopup({ services: { page: { kind: 'unscannable', reason: 'browser-page' } } });
    await userEvent.click(menu());
    expect(all('.menu-item').map(({ textContent }) => textContent)).toEqual([
      'Open the side panel',
      'Review',
      'Saved site hints',
    ]);
    expect(all<HTMLAnchorElement>('a.menu-item').map((each) => each.getAttribute('href'))).toEqual([
      'review.html',
      'hints.html',
    ]);
  });

  test('is closed by Escape, which leaves the popup open and the focus on the button', async () => {
    openPopup({ scan: null });
    await userEvent.click(menu());
    let isKept = false;
    window.addEventListener('keydown', (event) => (isKept = event.defaultPrevented), { once: true });
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(all('.menu-items')).toEqual([]));
    expect(isKept).toBe(true);
    expect(document.activeElement).toBe(all('.menu-opener')[0]);
  });
});

describe('what was read by a hint', () => {
  const HINT: HintUse = { id: 'h', name: 'market.example', origin: 'saved', fits: true, misfit: null };

  test.each([
    ['a saved one', {}, 'Read by the saved hint for market.example.'],
    [
      'a saved one that no longer fits',
      { fits: false, misfit: 'nothing-found' },
      'The saved hint for this site no longer fits; read the general way. It finds nothing here, although there is a list.',
    ],
    [
      'a built-in one that does not fit',
      { origin: 'shipped', name: 'XenForo', fits: false, misfit: 'no-titles' },
      'The built-in hint for XenForo does not fit this page; read the general way. It finds no titles.',
    ],
  ] as const)('%s', async (_, changes, words) => {
    openPopup({ scan: aScan({ hint: { ...HINT, ...changes } }) });
    await vi.waitFor(() =>
      expect(all('.hint-notice').map(({ textContent }) => textContent)).toEqual([words]),
    );
  });

  test('a built-in one that fits goes without saying', async () => {
    openPopup({ scan: aScan({ hint: { ...HINT, origin: 'shipped' } }) });
    await vi.waitFor(() => expect(text()).toContain('48 listings'));
    expect(all('.hint-notice')).toEqual([]);
  });
});
