import { describe, expect, test } from 'vitest';
import { applyReview } from '../../../../src/core/flags/apply-review.ts';
import { mergeSighting } from '../../../../src/core/flags/merge-sighting.ts';
import { CHUNK_ROWS } from '../../../../src/core/flags/row-chunk.ts';
import { holdsWords, searchText, searchWords } from '../../../../src/core/flags/search-text.ts';
import {
  decodeColumns,
  decodeLog,
  encodeColumns,
  encodeLog,
} from '../../../../src/core/flags/stored-columns.ts';
import { deletedRow, storedRow } from '../../../../src/core/flags/stored-row.ts';
import { flagOf, judgedOf, MONDAY, sightingOf } from '../../../fixtures/builders/flags.ts';

const reviewed = applyReview(flagOf(3), {
  reviewId: 'review-1',
  who: 'Lin',
  now: MONDAY,
  decision: 'escalated',
  reason: null,
  note: '转给 Wang 看',
});
const odd = mergeSighting(null, {
  ...sightingOf(4),
  judged: judgedOf(4, {
    title: null,
    seller: '<b>a\nb</b>\u001e',
    price: null,
    text: '加微信 13800138000\u001e\n出号',
  }),
});

describe('a chunk of rows', () => {
  test('gives back what it was made of: rows, gaps, deleted places, texts and sketches', () => {
    const rows = [
      storedRow(flagOf(1), 0, 1),
      undefined,
      deletedRow(2, 7),
      storedRow(reviewed, 3, 2),
      odd === null ? undefined : storedRow(odd, 4, 1),
    ];
    expect(decodeColumns(encodeColumns(rows), (at) => at)).toEqual(rows.filter((row) => row !== undefined));
  });

  test('holds as many different names as it has places', () => {
    const rows = Array.from({ length: CHUNK_ROWS }, (_, at) => {
      const flag = flagOf(at);
      return storedRow({ ...flag, site: `s${at}.example`, id: `s${at}` }, CHUNK_ROWS + at, 1);
    });
    expect(decodeColumns(encodeColumns(rows), (at) => CHUNK_ROWS + at)).toEqual(rows);
  });
});

test('an entry of the log gives back its rows at their places', () => {
  const rows = [storedRow(flagOf(1), 70_000, 3), deletedRow(2, 7), storedRow(reviewed, 9, 2)];
  expect(decodeLog(encodeLog(rows))).toEqual(rows);
});

describe('a search', () => {
  const text = searchText(reviewed);
  test.each([
    '微信',
    '微 信',
    '满月實名',
    'SELLER3',
    '¥65',
    'wang',
    'shop.example/item/3',
    '带支付 Wang',
    '  ',
  ])('for %s finds the flag', (query) => {
    expect(holdsWords(text, searchWords(query))).toBe(true);
  });

  test.each(['支付宝', 'seller4', '微信 nobody'])('for %s does not', (query) => {
    expect(holdsWords(text, searchWords(query))).toBe(false);
  });
});
