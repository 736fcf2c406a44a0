import '../../../../src/ui/theme/base.css';
import '../../../../src/ui/legal/legal.css';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { referencedIds } from '../../../../src/core/law/references.ts';
import { shippedLaw } from '../../../../src/core/law/shipped-law.ts';
import { UI_LANGUAGES, type UiLanguage } from '../../../../src/core/localized-text.schema.ts';
import { createTranslator } from '../../../../src/ui/i18n/translator.ts';
import { TranslatorProvider } from '../../../../src/ui/i18n/translator-context.tsx';
import { LegalApp } from '../../../../src/ui/legal/LegalApp.tsx';

const law = shippedLaw();
const onPrint = vi.fn();
let host: HTMLElement;

beforeEach(async () => {
  await page.viewport(1280, 800);
  host = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  render(null, host);
  host.remove();
  history.replaceState(null, '', location.pathname + location.search);
  onPrint.mockReset();
});

function open(hash: string, language: UiLanguage = 'en'): void {
  history.replaceState(null, '', hash === '' ? location.pathname + location.search : hash);
  document.documentElement.lang = language;
  render(
    <TranslatorProvider translator={createTranslator(language)}>
      <LegalApp law={law} onPrint={onPrint} />
    </TranslatorProvider>,
    host,
  );
}

function one<Found extends Element = HTMLElement>(selector: string): Found {
  const found = host.querySelector<Found>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
}

const all = (selector: string) => [...host.querySelectorAll<HTMLElement>(selector)];
const referenceTo = (id: string) => one(`.legal-text a[href$="/${id}"]`);

describe('explanation', () => {
  it('makes every bracketed id a link to its source, numbered as in the list below', () => {
    open('#account-sales/compliance');
    const ids = referencedIds(law.explanations.get('account-sales')?.readers.compliance.en ?? '');
    const links = all('.legal-text a');
    expect(new Set(links.map((link) => link.getAttribute('href')))).toEqual(
      new Set(ids.map((id) => `#account-sales/compliance/${id}`)),
    );
    expect(links.map((link) => link.textContent)).toEqual(
      links.map((link) => String(ids.indexOf(link.getAttribute('href')?.split('/').at(-1) ?? '') + 1)),
    );
    expect(all('.legal-cited li')).toHaveLength(ids.length);
  });

  it('keeps the words between ids', () => {
    open('#assisted-registration/compliance');
    expect(one('.legal-text').textContent).toContain('[1, penalties 2]');
  });

  it.each(['zh-TW', 'es'] as const)(
    'in %s is a translation, and leads to both originals',
    async (language) => {
      open('#account-sales/consumer', language);
      expect(all('.legal-text').map(({ lang }) => lang)).toEqual([language]);
      expect(all('.legal-translation')).toHaveLength(1);
      for (const button of all('.originals button')) await userEvent.click(button);
      await expect.poll(() => all('.legal-text').map(({ lang }) => lang)).toEqual([language, 'en', 'zh-CN']);
    },
  );

  it('in an original is shown as such, with the other beside it on demand', async () => {
    open('#account-sales/consumer', 'zh-CN');
    expect(all('.legal-translation')).toEqual([]);
    expect(all('.legal-text').map(({ lang }) => lang)).toEqual(['zh-CN']);
    await userEvent.click(page.getByRole('button', { name: '并排显示英文' }));
    expect(all('.legal-text').map(({ lang }) => lang)).toEqual(['zh-CN', 'en']);
    const [left, right] = all('.legal-text').map((text) => text.getBoundingClientRect());
    expect(left?.top).toBe(right?.top);
  });

  it('says that it is no advice, and when the sources were reviewed', () => {
    open('');
    expect(one('header').textContent).toContain('not legal advice');
    expect(one('header').textContent).toContain('November 22, 2026');
  });
});

describe('the open source', () => {
  it('shows everything known of an article', async () => {
    open('#account-sales/consumer');
    await userEvent.click(referenceTo('atf-31'));
    await expect.poll(() => location.hash).toBe('#account-sales/consumer/atf-31');
    const source = page.getByRole('complementary');
    await expect
      .element(source.getByRole('heading', { level: 2 }))
      .toHaveTextContent('Anti-Telecom and Online Fraud Law, Article 31');
    for (const text of [
      '反电信网络诈骗法',
      'December 1, 2022',
      '第31条',
      'Verified against',
      'The core ban',
    ]) {
      expect(one('aside').textContent).toContain(text);
    }
    expect(one('blockquote[lang="zh-CN"]').textContent).toMatch(/^第三十一条 任何单位和个人不得非法买卖/);
  });

  it('takes the focus when it opens and gives it back when it closes', async () => {
    open('#account-sales/consumer');
    referenceTo('atf-31').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement?.id).toBe('legal-source-title');
    await userEvent.click(page.getByRole('link', { name: 'Close the source' }));
    await expect.poll(() => document.activeElement).toBe(referenceTo('atf-31'));
  });

  it('takes the focus again when its link is used again', async () => {
    open('#account-sales/consumer/atf-31');
    await userEvent.click(referenceTo('atf-31'));
    await expect.poll(() => document.activeElement?.id).toBe('legal-source-title');
  });

  it('is in view when the page opens with it, without taking the focus', async () => {
    await page.viewport(380, 800);
    open('#source/atf-31');
    await expect.poll(() => one('aside h2').getBoundingClientRect().top).toBeLessThan(800);
    expect(document.activeElement).toBe(document.body);
  });

  it('marks what was not verified, and quotes no fragment', () => {
    open('#source/cac-account-info-9');
    expect(one('.legal-verification').textContent).toContain('Not verified');
    expect(one('aside').querySelector('blockquote')).toBeNull();
    expect(one('aside').textContent).toContain('nothing is quoted');
  });

  it('tells the old and the new number and leads to the other text', async () => {
    open('#source/csl2025-26');
    expect(one('.legal-facts').textContent).toContain(
      'Article 26 since January 1, 2026; before that, Article 24',
    );
    await userEvent.click(page.getByRole('link', { name: 'Read the other text' }));
    await expect.poll(() => one('aside h2').textContent).toContain('2016');
  });

  it('lists old and new numbers side by side, each with its text', async () => {
    open('#account-sales/consumer');
    one<HTMLDetailsElement>('.legal-numbers').open = true;
    const rows = all('.legal-numbers tbody tr').map(({ textContent }) => textContent);
    expect(rows).toHaveLength(law.edition.renumbered.length);
    expect(rows).toContain(
      '1213October 15, 2025Anti-Unfair Competition Law (2025 revision, current), Article 13',
    );
    expect(rows.filter((row) => row.startsWith('none'))).toHaveLength(2);
    await userEvent.click(page.getByRole('table').getByRole('link', { name: '12', exact: true }));
    await expect.poll(() => one('aside h2').textContent).toContain('2019');
  });

  it('says when a link leads to no source', () => {
    open('#account-sales/consumer/atf-999');
    expect(one('aside [role="status"]').textContent).toContain('not in the collection');
  });
});

describe('the address', () => {
  it('is followed back and forward', async () => {
    open('#account-sales/consumer');
    await userEvent.click(page.getByRole('link', { name: 'Assisted unblocking' }));
    await expect.poll(() => one('.legal-topic').textContent).toBe('Assisted unblocking');
    history.back();
    await expect.poll(() => one('.legal-topic').textContent).toBe('Account sales');
    history.forward();
    await expect.poll(() => one('.legal-topic').textContent).toBe('Assisted unblocking');
  });

  it('may be anything: nothing of it is shown', () => {
    open('#<img src=x onerror=alert(1)>');
    expect(one('main [role="status"]').textContent).toContain('names nothing');
    expect(host.querySelector('img')).toBeNull();
    expect(host.textContent).not.toContain('onerror');
  });

  it('names the document', async () => {
    open('#assisted-registration/moderator');
    await expect.poll(() => document.title).toBe('Assisted registration · What the law says · TradeFlag');
  });
});

describe('reader tabs', () => {
  it('move with the arrow keys, round the ends, without filling the history', async () => {
    open('#account-sales/consumer');
    const before = history.length;
    one('[role="tab"][aria-selected="true"]').focus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => location.hash).toBe('#account-sales/compliance');
    await expect.element(page.getByRole('tab', { name: 'Compliance' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => location.hash).toBe('#account-sales/consumer');
    expect(history.length).toBe(before);
  });
});

describe('the list of sources', () => {
  it('shows the category first, everything on demand, and what the search finds', async () => {
    open('#assisted-unblocking/consumer');
    const status = () => one('.legal-search [role="status"]').textContent;
    expect(status()).toBe('38 sources');
    await userEvent.click(page.getByRole('radio', { name: 'All' }));
    expect(status()).toBe('149 sources');
    await userEvent.fill(page.getByRole('searchbox'), '实名核验');
    expect(all('.legal-group a').map((link) => link.getAttribute('href'))).toContain(
      '#assisted-unblocking/consumer/atf-31',
    );
    await userEvent.fill(page.getByRole('searchbox'), 'zzzz');
    expect(status()).toBe('No source contains all of these words.');
  });

  it('begins with the rulings', () => {
    open('#account-sales/consumer');
    expect(all('.legal-group h3')[0]?.textContent).toBe('Rulings');
  });

  it('starts folded where the page is narrow, so that the explanation comes first', async () => {
    await page.viewport(380, 800);
    open('#account-sales/consumer');
    expect(one<HTMLDetailsElement>('details').open).toBe(false);
    expect(one('.legal-text').getBoundingClientRect().top).toBeLessThan(600);
  });
});

it('becomes one column with footnotes on paper', async () => {
  open('#account-sales/moderator/atf-31');
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
  const isShown = (selector: string) => one(selector).getClientRects().length > 0;
  try {
    const gone = ['.legal-side', '.legal-print', '.originals', '.legal-close', '.legal-numbers'];
    expect(gone.filter(isShown)).toEqual([]);
    one<HTMLDetailsElement>('.legal-numbers').open = true;
    expect(isShown('.legal-numbers table')).toBe(true);
    expect(all('.legal-footnote blockquote').length).toBeGreaterThan(3);
    expect(isShown('.legal-footnote blockquote')).toBe(true);
    expect(one('aside').getBoundingClientRect().top).toBeGreaterThan(
      one('main').getBoundingClientRect().bottom,
    );
  } finally {
    await cdp().send('Emulation.setEmulatedMedia', { media: '' });
  }
});

it('prints on request', async () => {
  open('');
  await userEvent.click(page.getByRole('button', { name: 'Print' }));
  expect(onPrint).toHaveBeenCalledOnce();
});

describe.each(UI_LANGUAGES)('in %s', (language) => {
  it.each([
    [380, '#account-sales/consumer/atf-31'],
    [640, '#assisted-registration/compliance/csl2025-26'],
    [1280, '#assisted-unblocking/moderator/wechat-rule-2024'],
  ])('at %d px: accessible, nothing cut off', async (width, hash) => {
    await page.viewport(width, 800);
    open(hash, language);
    const { violations } = await axe.run(host, { resultTypes: ['violations'] });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
