import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { explainFinding, explanationText } from '../../../../src/core/explain/explain-finding.ts';
import { aFinding, aJudged, aListing, aScan } from '../../../fixtures/builders/scan.ts';
import { all, GLOSSARY, one, openPopup } from './open-popup.tsx';

const titles = () => all('.listing-title').map((title) => title.textContent);
const FOUND = [
  aJudged('a', [aFinding({ level: 'likely', score: 30 })], { title: 'likely sale' }),
  aJudged('b', [aFinding({ level: 'note', score: 9 })], { title: 'a note' }),
  aJudged('c', [aFinding({ category: 'assisted-unblocking', score: 50 })], { title: 'strong unblocking' }),
  aJudged(
    'd',
    [aFinding({ score: 80 }), aFinding({ category: 'assisted-registration', level: 'likely', score: 25 })],
    {
      title: 'strong sale and registration',
    },
  ),
];

test('flagged listings come strongest first, with price, category and level', async () => {
  openPopup({ scan: aScan({ found: FOUND }) });
  await expect.element(page.getByText('3 of 48 listings resemble account trading')).toBeVisible();
  expect(titles()).toEqual(['strong sale and registration', 'strong unblocking', 'likely sale', 'a note']);
  const [first] = all('.listing');
  expect(first?.querySelector('.listing-price')?.textContent).toBe('¥65');
  expect([...(first?.querySelectorAll('.finding-facts') ?? [])].map((line) => line.textContent)).toEqual([
    'Account sales · Strong · 实名微信号',
    'Assisted registration · Likely · 实名微信号',
  ]);
});

test('categories are counted and filter, by click and by the keys 1 2 3', async () => {
  openPopup({ scan: aScan({ found: FOUND }) });
  await expect.element(page.getByRole('button', { name: 'Sales 2' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Registration 1' })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Unblocking 1' }));
  expect(titles()).toEqual(['strong unblocking', 'a note']);
  await userEvent.keyboard('3');
  expect(titles()).toHaveLength(4);
  await userEvent.keyboard('2');
  expect(titles()).toEqual(['strong sale and registration', 'a note']);
  await userEvent.keyboard('{Control>}2{/Control}');
  expect(titles()).toEqual(['strong sale and registration', 'a note']);
});

test('levels filter too, and a choice that leaves nothing says so', async () => {
  openPopup({ scan: aScan({ found: FOUND }) });
  await userEvent.click(page.getByRole('button', { name: 'Likely 1' }));
  expect(titles()).toEqual(['likely sale', 'a note']);
  await userEvent.keyboard('3');
  await expect.element(page.getByText('No flagged listing in the chosen categories.')).toBeVisible();
});

test('a click on the title scrolls the page there, and says when the listing is gone', async () => {
  const services = openPopup({ scan: aScan({ found: FOUND }) });
  await userEvent.click(page.getByRole('button', { name: 'Show in page: strong unblocking' }));
  expect(services.focusListing).toHaveBeenCalledExactlyOnceWith('c');
  services.focusListing.mockResolvedValue(false);
  await userEvent.click(page.getByRole('button', { name: 'Show in page: strong unblocking' }));
  await expect.element(page.getByText('This listing is no longer on the page.')).toBeVisible();
});

test('what “Why” lays out is what the exported sentences say', async () => {
  const text = '出 微.信.号，不接私单';
  const spanOf = (words: string, concept: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, text: words, concept };
  };
  const matches = [
    { rule: 'wechat-account-grade', weight: 48, spans: [spanOf('微.信.号', 'account.real-name')] },
    { rule: 'unknown-context', weight: -12, spans: [spanOf('不接私单', 'context.unknown')] },
  ];
  const finding = aFinding({ matches });
  const services = openPopup({ scan: aScan({ found: [aJudged('a', [finding], { title: text, text })] }) });
  await userEvent.click(page.getByRole('button', { name: `Why: ${text}` }));
  const { words, raised, lowered } = explainFinding(finding, GLOSSARY, 'en');
  const [first, second] = all('.words li').map((item) => item.textContent);
  expect(words.map(({ sentence }) => sentence)).toEqual([
    '“微.信.号” is read as 微信号 (marks dropped), real-name WeChat account.',
    '“不接私单” stands in the text.',
  ]);
  expect(first).toBe('微.信.号 → read as 微信号 (marks dropped) = real-name WeChat account');
  expect(second).toBe('不接私单');
  const rules = all('.match').map((match) => match.textContent ?? '');
  for (const [at, { title, weight }] of [...raised, ...lowered].entries()) {
    expect(rules[at]).toContain(title);
    expect(rules[at]).toContain(String(weight));
  }
  await userEvent.click(page.getByRole('button', { name: 'Export' }));
  await userEvent.click(page.getByRole('button', { name: /JSON/ }));
  const explain = services.exportScan.mock.calls[0]?.[2];
  expect(explain?.(finding)).toBe(explanationText(explainFinding(finding, GLOSSARY, 'en'), 'en'));
});

test('why: words, meaning, plain form, sentence, rule, weight and law', async () => {
  const title = '出 微.信.号，带支付！联系我';
  const start = title.indexOf('微');
  const spans = [{ start, end: start + 5, text: '微.信.号', concept: 'account.real-name' }];
  const matches = [
    { rule: 'wechat-account-grade', weight: 48, spans },
    { rule: 'unknown-rule', weight: -12, spans },
  ];
  const found = [
    aJudged('a', [aFinding({ matches, law: ['atf-31', 'no-such-source'] })], { title, text: title }),
  ];
  openPopup({ scan: aScan({ found }) });
  const why = page.getByRole('button', { name: `Why: ${title}` });
  await expect.element(why).toHaveAttribute('aria-expanded', 'false');
  await userEvent.click(why);
  await expect.element(why).toHaveAttribute('aria-expanded', 'true');

  expect(all('.words li').map((item) => item.textContent)).toEqual([
    '微.信.号 → read as 微信号 (marks dropped) = real-name WeChat account',
  ]);
  expect(all('.match').map((match) => match.querySelector('.match-rule > span')?.textContent)).toEqual([
    'Rule: Names an account with its grade',
    'Lowers the score: unknown-rule',
  ]);
  expect(all('.match-weight [aria-hidden]').map((weight) => weight.textContent)).toEqual(['+48', '-12']);
  expect(one('.sentence').textContent).toBe('出 微.信.号，带支付！');
  expect(one('.sentence mark').textContent).toBe('微.信.号');
  expect(
    all<HTMLAnchorElement>('.law a').map((link) => [link.getAttribute('href'), link.textContent]),
  ).toEqual([
    ['legal.html#account-sales/consumer/atf-31', 'Anti-Fraud Law, Article 31'],
    ['legal.html#account-sales/consumer', 'What the law says: Account sales'],
    ['help.html#about-to-buy', 'What can I do?'],
  ]);
  await userEvent.click(why);
  expect(all('.why')).toEqual([]);
});

test('many reasons: the heaviest three first, the rest on demand', async () => {
  const [span] = aFinding().matches[0]?.spans ?? [];
  const matches = [5, 40, 20, -30, 10].map((weight) => ({
    rule: `rule ${weight}`,
    weight,
    spans: span === undefined ? [] : [span],
  }));
  openPopup({ scan: aScan({ found: [aJudged('a', [aFinding({ matches })])] }) });
  await userEvent.click(page.getByRole('button', { name: /^Why: / }));
  const weights = () => all('.match-weight [aria-hidden]').map((weight) => weight.textContent);
  expect(weights()).toEqual(['+40', '-30', '+20']);
  await userEvent.click(page.getByRole('button', { name: 'Show 2 more' }));
  expect(weights()).toEqual(['+40', '-30', '+20', '+10', '+5']);
});

test('text of the page stays text', async () => {
  const title = '<img src=x onerror="document.title=1"> {{count}} $t(popup.why)';
  openPopup({ scan: aScan({ found: [aJudged('a', [aFinding()], { title, text: title })] }) });
  await expect.element(page.getByRole('button', { name: `Show in page: ${title}` })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: `Why: ${title}` }));
  expect(all('img')).toEqual([]);
});

test('a listing without a title is named by its first line', async () => {
  openPopup({
    scan: aScan({
      found: [{ ...aJudged('a'), listing: aListing({ title: null, text: '\n大量出VX号\n¥5' }) }],
    }),
  });
  await expect.element(page.getByRole('button', { name: 'Show in page: 大量出VX号' })).toBeVisible();
});

test('hundreds of listings are shown a hundred at a time', async () => {
  const found = Array.from({ length: 230 }, (_, index) => aJudged(`l${index}`));
  openPopup({ scan: aScan({ found }) });
  await expect.element(page.getByRole('button', { name: 'Show 130 more' })).toBeInTheDocument();
  expect(all('.listing')).toHaveLength(100);
  await userEvent.click(page.getByRole('button', { name: 'Show 130 more' }));
  expect(all('.listing')).toHaveLength(200);
});

test('what a rule is known to get wrong is one click away, and only for rules that say so', async () => {
  const unknown = aFinding({ matches: [{ rule: 'gone', weight: 60, spans: [] }] });
  const found = [
    aJudged('a', [aFinding()], { title: 'known' }),
    aJudged('b', [unknown], { title: 'unknown' }),
  ];
  openPopup({ scan: aScan({ found }) });
  await userEvent.click(page.getByRole('button', { name: 'Why: known', exact: true }));
  await userEvent.click(page.getByRole('button', { name: 'Why: unknown', exact: true }));
  const text = page.getByText('People who describe their own account.');
  await expect.element(text).not.toBeVisible();
  expect(all('.false-alarms')).toHaveLength(1);
  await userEvent.click(page.getByText('Known false alarms'));
  await expect.element(text).toBeVisible();
});
