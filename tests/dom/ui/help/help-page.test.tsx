import '../../../../src/ui/theme/base.css';
import '../../../../src/ui/help/help.css';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { shippedGuidance } from '../../../../src/core/law/shipped-guidance.ts';
import { shippedLaw } from '../../../../src/core/law/shipped-law.ts';
import { SITUATIONS } from '../../../../src/core/law/situation.ts';
import { UI_LANGUAGES, type UiLanguage } from '../../../../src/core/localized-text.schema.ts';
import { HelpApp } from '../../../../src/ui/help/HelpApp.tsx';
import { createTranslator } from '../../../../src/ui/i18n/translator.ts';
import { TranslatorProvider } from '../../../../src/ui/i18n/translator-context.tsx';

const law = shippedLaw();
const guidance = shippedGuidance();
const onPrint = vi.fn();
let host: HTMLElement;

beforeEach(async () => {
  await page.viewport(1000, 800);
  host = document.body.appendChild(document.createElement('div'));
});

afterEach(async () => {
  await cdp().send('Emulation.setEmulatedMedia', { media: '', features: [] });
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
      <HelpApp law={law} guidance={guidance} onPrint={onPrint} />
    </TranslatorProvider>,
    host,
  );
}

const all = (selector: string) => [...host.querySelectorAll<HTMLElement>(selector)];
const topic = () => host.querySelector('h2')?.textContent;

it.each(SITUATIONS)('%s: every statement links to its sources on the legal page', (situation) => {
  open(`#${situation}`);
  const statements = guidance.get(situation)?.sections.flatMap((section) => section.statements) ?? [];
  const shown = all('.help-statement').map((statement) =>
    [...statement.querySelectorAll('a')].map((link) => link.getAttribute('href')),
  );
  expect(shown).toEqual(statements.map(({ sources }) => sources.map((id) => `legal.html#source/${id}`)));
  expect(all('.help-statement').map((one) => one.querySelector('.help-texts')?.textContent)).toEqual(
    statements.map(({ text }) => text.en),
  );
});

it('marks the sources that were not verified, and only those', () => {
  open('#blocked');
  const marked = all('.help-sources li').filter((one) => one.textContent?.includes('Not verified'));
  const ids = marked.map((one) => one.querySelector('a')?.getAttribute('href')?.split('/').at(-1));
  expect([...new Set(ids)].toSorted()).toEqual(['wechat-rule-2024', 'wechat-unblock-no-thirdparty']);
});

it('goes from one situation to another by keyboard, and back', async () => {
  open('');
  expect(topic()).toBe('I was about to buy');
  all('.help-situation')[1]?.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(topic).toBe('I already paid');
  await expect.poll(() => document.title).toBe('I already paid · What can I do? · TradeFlag');
  expect(document.activeElement?.getAttribute('aria-current')).toBe('page');
  history.back();
  await expect.poll(topic).toBe('I was about to buy');
});

it('says so when the address names no situation, and shows nothing of it', () => {
  open('#%3Cb%3Eelse');
  expect(topic()).toBe('I was about to buy');
  expect(host.querySelector('[role=status]')?.textContent).toContain('names nothing');
  expect(host.textContent).not.toContain('else');
});

it('lets evidence be ticked off by keyboard', async () => {
  open('#paid');
  const [first] = all('input[type=checkbox]');
  expect(all('input[type=checkbox]').length).toBeGreaterThanOrEqual(6);
  first?.focus();
  await userEvent.keyboard(' ');
  expect(all('input:checked')).toEqual([first]);
});

it('calls a translation a translation, and shows both originals beside it', async () => {
  open('#paid', 'es');
  expect(host.textContent).toContain('Esto es una traducción.');
  await userEvent.click(page.getByRole('button', { name: 'Mostrar el inglés al lado' }));
  await userEvent.click(page.getByRole('button', { name: 'Mostrar el chino al lado' }));
  expect(
    all('.help-statement:first-child .help-texts > span')
      .slice(0, 3)
      .map(({ lang }) => lang),
  ).toEqual(['es', 'en', 'zh-CN']);
  open('#paid', 'zh-CN');
  expect(host.textContent).not.toContain('译文');
});

it('prints the text and its sources without the controls', async () => {
  open('#paid');
  await userEvent.click(page.getByRole('button', { name: 'Print' }));
  expect(onPrint).toHaveBeenCalledOnce();
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
  const isShown = (selector: string) => all(selector).some((one) => one.checkVisibility());
  expect(['.help-actions', '.help-situations', '.originals'].filter(isShown)).toEqual([]);
  expect(['.help-statement', '.help-sources', '.help-advice', 'input'].filter(isShown)).toHaveLength(4);
});

const LOOKS = UI_LANGUAGES.flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) => SITUATIONS.map((one) => [one, language, scheme] as const)),
);

it.each(LOOKS)(
  '%s, %s, %s: accessible, and nothing sticks out at 200 %% zoom',
  async (one, language, scheme) => {
    await cdp().send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: scheme }],
    });
    await page.viewport(320, 600);
    open(`#${one}`, language);
    const { violations } = await axe.run(host, { resultTypes: ['violations'] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
);
