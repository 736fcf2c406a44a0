import { expect, test } from 'vitest';
import { readHelpRoute } from '../../../../src/ui/help/help-route.ts';
import { isTranslation, originalsBeside } from '../../../../src/ui/legal/original-languages.ts';

test.each(['about-to-buy', 'paid', 'blocked'] as const)('#%s leads to its situation', (situation) => {
  expect(readHelpRoute(`#${situation}`)).toEqual({ situation, understood: true });
});

test('an address without a name opens at the start', () => {
  expect(readHelpRoute('')).toEqual({ situation: 'about-to-buy', understood: true });
});

test.each(['#else', '#paid/more', '#%3Cb%3E'])('%s is not understood', (hash) => {
  expect(readHelpRoute(hash)).toEqual({ situation: 'about-to-buy', understood: false });
});

test('English and Simplified Chinese are originals, the others translations of them', () => {
  expect((['en', 'zh-CN', 'zh-TW', 'es'] as const).filter(isTranslation)).toEqual(['zh-TW', 'es']);
  expect(originalsBeside('en')).toEqual(['zh-CN']);
  expect(originalsBeside('zh-CN')).toEqual(['en']);
  expect(originalsBeside('es')).toEqual(['en', 'zh-CN']);
});
