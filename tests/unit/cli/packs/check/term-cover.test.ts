import { describe, expect, it } from 'vitest';
import { coverOf, type ListedTerm, toListedTerm } from '../../../../../src/cli/packs/check/term-cover.ts';
import { encodeTerm } from '../../../../../src/core/packs/compile-term.ts';

function listed(text: string, kind: ListedTerm['kind'] = 'word'): ListedTerm {
  return toListedTerm({ file: 'terms/x.json', concept: 'x.y', text, kind, encoded: encodeTerm(text) });
}

describe('a term covers another', () => {
  it.each<[string, string, ReturnType<typeof coverOf>]>([
    ['аккаунты', 'аккаунт*', 'whole'],
    ['аккаунты в наличии', 'аккаунт*', 'part'],
    ['for sale', 'sale', 'part'],
    ['forsale', 'for sale', 'whole'],
    ['出售中', '出售', 'part'],
    ['微信号', '信号', 'part'],
    ['15 usd', '# usd', null],
    ['#元', '元', 'part'],
  ])('“%s” by “%s”: %s', (term, by, cover) => {
    expect(coverOf(listed(term), listed(by))).toBe(cover);
  });
});

describe('a term does not cover', () => {
  it.each([
    ['selling', 'sell'],
    ['sell*', 'sell'],
    ['resell', 'sell'],
    ['*sell', 'sell'],
    ['出售', '出售中'],
    ['for sale', 'forsale'],
    ['出售', '出售'],
  ])('“%s” by “%s”', (term, by) => expect(coverOf(listed(term), listed(by))).toBeNull());

  it('codes, which may run together but not inside words', () => {
    expect(coverOf(listed('vxid', 'code'), listed('vx', 'code'))).toBeNull();
  });
});
