import { expect, test } from 'vitest';
import { answersOf, keepAnswer, MAX_ANSWERS } from '../../../../src/core/warn/keep-answer.ts';
import type { ListingAnswer } from '../../../../src/core/warn/listing-answer.schema.ts';

const answer = (over: Partial<ListingAnswer> = {}): ListingAnswer => ({
  site: 'a.example',
  listing: '1',
  dismissed: true,
  asked: false,
  at: 1,
  ...over,
});

test('an answer adds to what was said of the same listing on the same site, and to no other', () => {
  const before = [answer(), answer({ site: 'b.example' })];
  const after = keepAnswer(before, 'a.example', { listing: '1', asked: true }, 9);
  expect(after).toEqual([answer({ site: 'b.example' }), answer({ asked: true, at: 9 })]);
  expect(before).toHaveLength(2);
});

test('taken back, nothing of it is kept', () => {
  expect(keepAnswer([answer()], 'a.example', { listing: '1', dismissed: false }, 9)).toEqual([]);
});

test('a question that was asked stays asked when a dismissal is taken back', () => {
  const after = keepAnswer([answer({ asked: true })], 'a.example', { listing: '1', dismissed: false }, 9);
  expect(after).toEqual([answer({ dismissed: false, asked: true, at: 9 })]);
});

test('beyond the limit the oldest are forgotten', () => {
  const many = Array.from({ length: MAX_ANSWERS }, (_, at) => answer({ listing: `${at}` }));
  const after = keepAnswer(many, 'a.example', { listing: 'new', asked: true }, 9);
  expect(after).toHaveLength(MAX_ANSWERS);
  expect([after[0]?.listing, after.at(-1)?.listing]).toEqual(['1', 'new']);
});

test('a page gets the answers of its own site only', () => {
  const all = [
    answer(),
    answer({ listing: '2', dismissed: false, asked: true }),
    answer({ site: 'b.example' }),
  ];
  expect(answersOf(all, 'a.example')).toEqual({ dismissed: ['1'], asked: ['2'] });
  expect(answersOf(all, 'c.example')).toEqual({ dismissed: [], asked: [] });
});
