import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMoment, readPosted } from '../../../../src/core/listing/posted.ts';

describe('readPosted', () => {
  test.each([
    ['3小时前', null],
    ['发布于 2天前', null],
    ['昨天 18:02', null],
    ['刚刚', null],
    ['3 hours ago', null],
    ['3h ago', null],
    ['Posted on Mar 5, 2024', null],
    ['vor 3 Stunden', null],
    ['hace 2 días', null],
    ['вчера в 12:30', null],
    ['5 мая 2024', null],
    ['2024-05-01', '2024-05-01'],
    ['2024/5/1 9:07', '2024-05-01T09:07'],
    ['2024-5-1 09:07', '2024-05-01T09:07'],
    ['发表于 2024年5月1日', '2024-05-01'],
    ['05.06.2024', null],
    ['Friday 20 February 2015 – Sunday 22 February 2015', null],
    ['Wednesday, Mar 5, 2024', null],
  ])('reads %s', (raw, at) => {
    expect(readPosted(raw)).toEqual({ raw, at });
  });

  test.each([
    '',
    '65',
    '12.50',
    '4.5',
    '10-20',
    '5 in',
    '3 days',
    '15-30天',
    'iPhone 5',
    'Old oak table',
    '月付 30 元',
  ])('takes %j for no time', (raw) => {
    expect(readPosted(raw)).toBeNull();
  });

  test.each([
    ['2024-05-01T10:00:00Z', '2024-05-01T10:00:00Z'],
    ['2024-05-01T10:00:00+08:00', '2024-05-01T10:00:00+08:00'],
    ['1714557600', '2024-05-01T10:00:00.000Z'],
    ['1714557600000', '2024-05-01T10:00:00.000Z'],
    ['2024-5-1 18:00', '2024-05-01T18:00'],
  ])('believes the exact moment %s that stands beside it', (machine, at) => {
    expect(readPosted('2 years ago', machine)).toEqual({ raw: '2 years ago', at });
  });

  test('is not led astray by what is no moment', () => {
    expect(readPosted('2 hours ago', 'Red bike')).toEqual({ raw: '2 hours ago', at: null });
    expect(readPosted('New', '2024-13-45')).toBeNull();
    expect(readPosted('2024-02-31 25:00')?.at).toBe('2024-02-31');
  });

  test('shows the exact moment where the page shows no words', () => {
    expect(readPosted('', '2024-05-01')).toEqual({ raw: '2024-05-01', at: '2024-05-01' });
  });

  test('stands any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (shown, machine) => {
        readPosted(shown, machine);
        isMoment(shown);
      }),
    );
  });
});
