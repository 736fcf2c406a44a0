import { expect, it } from 'vitest';
import { titlesInLanguage } from '../../../../src/core/explain/titles-in-language.ts';

it('takes one language of a table of titles', () => {
  const table = {
    sell: { en: 'Sells', 'zh-CN': '出售', 'zh-TW': '出售', es: 'Vende' },
    rent: { en: 'Rents', 'zh-CN': '出租', 'zh-TW': '出租', es: 'Alquila' },
  };
  expect(titlesInLanguage(table, 'es')).toEqual({ sell: 'Vende', rent: 'Alquila' });
  expect(titlesInLanguage({}, 'en')).toEqual({});
});
