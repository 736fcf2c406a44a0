import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPrice, isBarePrice, parsePrice } from '../../../../src/core/listing/price.ts';

describe('parsePrice', () => {
  test.each([
    ['￥65', 65, 'CNY'],
    ['¥1,299.00', 1299, 'CNY'],
    ['65元', 65, 'CNY'],
    ['65块钱', 65, 'CNY'],
    ['１２元', 12, 'CNY'],
    ['1-2万元', 10_000, 'CNY'],
    ['1.2万', 12_000, null],
    ['1.5w元', 15_000, 'CNY'],
    ['￥5-10', 5, 'CNY'],
    ['5~10元', 5, 'CNY'],
    ['100到200元', 100, 'CNY'],
    ['50U', 50, 'USDT'],
    ['24,50 A$', 24.5, 'AUD'],
    ['12,500 DT', 12.5, 'TND'],
    ['1 250,000 TND', 1250, 'TND'],
    ['45.000 DT', 45_000, 'TND'],
    ['1.250 KWD', 1.25, 'KWD'],
    ['2 400 000 сум', 2_400_000, 'UZS'],
    ['45,000,000 تومان', 45_000_000, 'IRT'],
    ['٨٠٠ ر.س.', 800, 'SAR'],
    ['١٬٢٥٠٫٥ ر.س', 1250.5, 'SAR'],
    ['۴۵۰ ریال', 450, 'IRR'],
    ['250 DH', 250, 'MAD'],
    ['৳ 1,500', 1500, 'BDT'],
    ['５０Ｕ', 50, 'USDT'],
    ['50 USDT', 50, 'USDT'],
    ['$1,234.56', 1234.56, 'USD'],
    ['$70.00$70.00', 70, 'USD'],
    ['USD 5 – 10', 5, 'USD'],
    ['NT$300', 300, 'TWD'],
    ['HK$ 88', 88, 'HKD'],
    ['R$ 1.299,90', 1299.9, 'BRL'],
    ['1.234,56 €', 1234.56, 'EUR'],
    ['99,95 €', 99.95, 'EUR'],
    ["CHF 1'250.00", 1250, 'CHF'],
    ['£51.77', 51.77, 'GBP'],
    ['1 299 ₽', 1299, 'RUB'],
    ['352,00 руб.', 352, 'RUB'],
    ['131 990 тг.', 131_990, 'KZT'],
    ['Rp 15.000', 15_000, 'IDR'],
    ['150.000₫', 150_000, 'VND'],
    ['30,000원~', 30_000, 'KRW'],
    ['Rs 635,000', 635_000, 'INR'],
    ['₹ 6.35 Lakh', 635_000, 'INR'],
    ['173,34 Lei', 173.34, 'RON'],
    ['32,00 zł', 32, 'PLN'],
    ['12 999 Kč', 12_999, 'CZK'],
    ['1.990 Ft', 1990, 'HUF'],
    ['0.125 €', 0.125, 'EUR'],
    ['299起', 299, null],
    ['3.5k', 3500, null],
    ['65', 65, null],
    ['free', 0, null],
    ['免费', 0, null],
  ])('reads %s', (raw, amount, currency) => {
    expect(parsePrice(raw)).toEqual({ amount, currency, raw });
  });

  test.each(['面议', 'negotiable', 'Price on request', 'a convenir'])(
    'leaves the amount of %s open',
    (raw) => {
      expect(parsePrice(raw)).toEqual({ amount: null, currency: null, raw });
    },
  );

  test.each([
    '10个起拍',
    '10个起',
    '15-30天',
    '2024-05-01',
    '20%',
    'QQ12345元',
    '5折',
    'hello',
    '',
    '9'.repeat(400),
    `${'9'.repeat(400)}元`,
  ])('takes %s for no price', (raw) => {
    expect(parsePrice(raw)).toBeNull();
  });

  test('reads the yen sign by the language of the page', () => {
    expect(parsePrice('¥500', { lang: 'ja-JP' })?.currency).toBe('JPY');
    expect(parsePrice('¥500', { lang: 'zh-CN' })?.currency).toBe('CNY');
    expect(parsePrice('500円')?.currency).toBe('JPY');
  });

  test('leaves crowns open unless the page tells whose', () => {
    expect(parsePrice('120 kr')?.currency).toBeNull();
    expect(parsePrice('120 kr', { lang: 'sv' })?.currency).toBe('SEK');
  });
});

describe('findPrice', () => {
  test('passes over a lot size and takes the price', () => {
    const text = '实名微信号！带支付！10个起拍 65元/个';
    expect(findPrice(text)).toEqual({ amount: 65, currency: 'CNY', raw: '65元' });
  });

  test('gives exactly the stretch that the page shows', () => {
    expect(findPrice('Bike, hardly used, US$ 1,200 – 1,500 or swap')?.raw).toBe('US$ 1,200 – 1,500');
    expect(findPrice('全新 ￥１２０ 包邮')?.raw).toBe('￥１２０');
    expect(findPrice('131\u00a0990 тг.')).toEqual({
      amount: 131_990,
      currency: 'KZT',
      raw: '131\u00a0990 тг',
    });
  });

  test.each([
    ['Was £599.00 Now £379.00 Save £220.00', 379],
    ['Statt: 49,95 € nur 29,95 €', 29.95],
    ['原价：120元 现价：65元', 65],
    ['Unser alter Preis: 28,95 EUR', 28.95],
    ['I was given £5', 5],
    ['3x de R$ 950,00 sem juros R$ 2.850', 2850],
    ['em até 12 x R$ 10,00 ou R$ 110,00 à vista', 110],
    ['12 cuotas de $ 1.500, contado $ 15.000', 15_000],
    ['10 x $5', 5],
    ['de R$ 412,90 por R$ 289,90 no pix', 289.9],
    ['Camisa de R$ 40 e calça de R$ 90', 40],
    ['每平12000元/平米 共96万元', 960_000],
    ['9,90 € / kg, Sack 24,75 €', 24.75],
    ['8 €/m² 400 €', 400],
    ['4,50 €/kg', 4.5],
    ['65元/个', 65],
  ])('passes over the price of before and instalments: %s', (text, amount) => {
    expect(findPrice(text)?.amount).toBe(amount);
  });

  test('takes no letters of other words for currencies of few letters', () => {
    expect(findPrice('3 dt, 5 dh')).toBeNull();
    expect(findPrice('Набор из 3 сомов')).toBeNull();
  });

  test('wants a currency', () => {
    expect(findPrice('Call 5551234 after 18:00')).toBeNull();
  });

  test('reads a number written with either separator back', () => {
    const cents = fc.integer({ min: 0, max: 99_999_999 });
    fc.assert(
      fc.property(cents, fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH'), (value, locale) => {
        const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value / 100);
        expect(findPrice(`€ ${written}`)?.amount).toBe(value / 100);
      }),
    );
  });

  test('stands any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => text.includes(findPrice(text)?.raw ?? '')),
    );
  });
});

describe('isBarePrice', () => {
  test.each(['￥65', '(65元)', '人民币  1 299.00', '$5 – $10', '~ 65元', '1200 руб960 руб', '¥30 ¥15'])(
    'is %s',
    (text) => {
      expect(isBarePrice(text)).toBe(true);
    },
  );

  test.each(['Desk 65元', '65元 per desk', 'no price', '5551234', ''])('is not %s', (text) => {
    expect(isBarePrice(text)).toBe(false);
  });

  test('is a price and at most two characters more, or two of them, whatever stands there', () => {
    const piece = fc.constantFrom(
      '人民币',
      'US$',
      '¥',
      '1,299',
      '65',
      '元',
      ' ',
      '-',
      'Desk',
      '.',
      '　',
      'CNY',
      '到',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const price = findPrice(text);
        const isPrice = (one: string) => (findPrice(one)?.raw.length ?? -3) >= one.length - 2;
        const rest = price === null ? text : text.replace(price.raw, ' ').trim();
        expect(isBarePrice(text)).toBe(price !== null && (isPrice(text) || isPrice(rest)));
      }),
      { numRuns: 2_000 },
    );
  });
});

test('a model number that ends like a currency is no price beside one with a sign', () => {
  expect(findPrice('Ryzen 3 7320U, 8 GB, ₹29,990')?.raw).toBe('₹29,990');
  expect(findPrice('Audi RS 3 Starting at $ 61,700')?.raw).toBe('$ 61,700');
  expect(findPrice('出 10U 一个')?.amount).toBe(10);
  expect(findPrice('Pen, RS 20')?.amount).toBe(20);
  expect(findPrice('Phone RS 12,500, new $')?.currency).toBe('INR');
});
