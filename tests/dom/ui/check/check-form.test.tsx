import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MAX_CHECKED_TEXT } from '../../../../src/core/check/bound-text.ts';
import type { Finding } from '../../../../src/core/detect/finding.schema.ts';
import { UI_LANGUAGES } from '../../../../src/core/localized-text.schema.ts';
import type { CheckAnswer, CheckText } from '../../../../src/ui/check/check-text.ts';
import { aFinding, aJudged, aScan } from '../../../fixtures/builders/scan.ts';
import { all, one, openPopup, text } from '../popup/open-popup.tsx';

const OFFER = '国内实名微信号15-30天！带支付！';

const found = (...findings: Finding[]): CheckAnswer => ({ findings, isLeftOut: false });

async function check(words: string): Promise<void> {
  one<HTMLDetailsElement>('details.check').open = true;
  await userEvent.fill(page.getByLabelText('A chat message or a listing'), words);
  await userEvent.click(page.getByRole('button', { name: 'Check', exact: true }));
}

test('a text that resembles trade is explained as a listing is, and leads to the law and to help', async () => {
  const checkText = vi.fn<CheckText>(async () => found(aFinding()));
  openPopup({ scan: null, checkText });
  await check(OFFER);
  await expect.poll(text).toContain('This text resembles account trading.');
  expect(checkText).toHaveBeenCalledExactlyOnceWith(OFFER);
  expect(one('.check .word').textContent).toBe('实名微信号');
  expect(one('.check mark').textContent).toBe('实名微信号');
  expect(all<HTMLAnchorElement>('.check a').map((link) => link.getAttribute('href'))).toEqual([
    'legal.html#account-sales/consumer/atf-31',
    'legal.html#account-sales/consumer',
    'help.html#about-to-buy',
  ]);
  expect(text()).toContain('A flag is a lead to check, not a finding.');
});

test('nothing found is no promise', async () => {
  openPopup({ scan: null });
  await check('A bicycle');
  await expect.poll(text).toContain('Nothing here resembles account trading.');
  expect(text()).toContain('That is not a promise that it is safe.');
});

test('what the settings leave out is said, and not taken for nothing', async () => {
  openPopup({ scan: null, checkText: async () => ({ findings: [], isLeftOut: true }) });
  await check(OFFER);
  await expect.poll(text).toContain('Your settings leave something out.');
  expect(text()).not.toContain('Nothing here resembles');
  expect(all<HTMLAnchorElement>('.check a').map((link) => link.getAttribute('href'))).toEqual([
    'options.html',
  ]);
});

test('a note is worth knowing, and not said to resemble trade', async () => {
  openPopup({ scan: null, checkText: async () => found(aFinding({ level: 'note', polarity: 'report' })) });
  await check(OFFER);
  await expect.poll(() => one('.check [role=status]').textContent).toBe('Worth knowing');
});

test('an empty box asks for a text and checks nothing', async () => {
  const checkText = vi.fn<CheckText>(async () => found());
  openPopup({ scan: null, checkText });
  await check('   ');
  expect(checkText).not.toHaveBeenCalled();
});

test('only the beginning of a long text is checked, and that is said', async () => {
  const checkText = vi.fn<CheckText>(async () => found());
  openPopup({ scan: null, checkText });
  await check('x'.repeat(MAX_CHECKED_TEXT + 1));
  await expect.poll(text).toContain('Only the first 20,000 characters were checked.');
  expect(checkText.mock.calls[0]?.[0]).toHaveLength(MAX_CHECKED_TEXT);
});

test('a check that cannot be made says so', async () => {
  openPopup({ scan: null, checkText: () => Promise.reject(new Error('gone')) });
  await check(OFFER);
  await expect.poll(text).toContain('The text could not be checked.');
});

test('the answer to an older text does not replace that to a newer one', async () => {
  const answers: (() => void)[] = [];
  openPopup({
    scan: null,
    checkText: (words) =>
      new Promise((resolve) => answers.push(() => resolve(words === 'first' ? found(aFinding()) : found()))),
  });
  await check('first');
  await check('second');
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  for (const answer of answers.toReversed()) answer();
  await expect.poll(text).toContain('Nothing here resembles account trading.');
  expect(text()).not.toContain('This text resembles');
});

test('markup in a text stays text', async () => {
  openPopup({ scan: null, checkText: async () => found(aFinding()) });
  await check('<i>实名微信号</i><img src=x onerror="document.title=1">');
  await expect.poll(() => all('.check .why')).toHaveLength(1);
  expect(all('.check img, .check i')).toEqual([]);
});

test('a number written in the box does not filter the listings', async () => {
  openPopup({ scan: aScan({ found: [aJudged('a')] }) });
  await vi.waitFor(() => expect(all('.listing')).toHaveLength(1));
  one<HTMLDetailsElement>('details.check').open = true;
  one('textarea').focus();
  await userEvent.keyboard('2');
  expect(all('.filter[aria-pressed=true]')).toEqual([]);
});

test.each(UI_LANGUAGES)('with a result in %s: accessible, and nothing sticks out', async (language) => {
  openPopup({ language, scan: null, checkText: async () => found(aFinding()) });
  one<HTMLDetailsElement>('details.check').open = true;
  await userEvent.fill(page.getByRole('textbox'), OFFER);
  one('.check form button').click();
  await expect.poll(() => all('.check .why')).toHaveLength(1);
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(380);
});
