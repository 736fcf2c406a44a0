import { expect, test } from 'vitest';
import { OFFERS, offersIn, similarTo } from '../../../../../src/cli/demo/marketplace/catalogue.ts';
import { CATEGORIES } from '../../../../../src/core/category.ts';

const isAccountTrading = ({ expected }: { expected: string | null }) =>
  expected !== null && expected !== 'note';

test('there are at least sixty offers, each with an id of its own', () => {
  expect(OFFERS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(OFFERS.map(({ id }) => id)).size).toBe(OFFERS.length);
});

test('a minority is account trading, of all three categories', () => {
  const trading = OFFERS.filter(isAccountTrading);
  expect(trading.length).toBeLessThan(OFFERS.length / 4);
  for (const category of CATEGORIES) expect(trading.map(({ expected }) => expected)).toContain(category);
});

test('the two advertisements quoted in the Nanjing report are there', () => {
  const titles = OFFERS.map(({ title }) => title);
  expect(titles).toContain('国内15-30天实名微信号！带支付！10个起拍');
  expect(titles).toContain('大量出VX号');
});

test('Chinese and English offers are both well represented', () => {
  const chinese = OFFERS.filter(({ title }) => /\p{Script=Han}/u.test(title)).length;
  expect(chinese).toBeGreaterThan(20);
  expect(OFFERS.length - chinese).toBeGreaterThan(20);
});

test('ordinary offers with a WeChat contact line outnumber the offers of WeChat accounts', () => {
  const contacts = OFFERS.filter((offer) => offer.expected === null && /微信|V信/u.test(offer.description));
  expect(contacts.length).toBeGreaterThan(
    OFFERS.filter(({ expected }) => expected === 'account-sales').length,
  );
});

test('similar offers are of the same section and not the offer itself', () => {
  for (const offer of OFFERS) {
    const similar = similarTo(offer);
    expect(similar.length).toBeGreaterThan(0);
    expect(similar).not.toContain(offer);
    expect(offersIn(offer.section)).toEqual(expect.arrayContaining([...similar]));
  }
});
