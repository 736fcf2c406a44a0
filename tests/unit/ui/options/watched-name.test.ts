import { expect, test } from 'vitest';
import { watchedName } from '../../../../src/ui/options/watched-name.ts';

test.each([
  ['https://shop.example/*', 'https://shop.example'],
  ['http://shop.example/*', 'http://shop.example'],
  ['https://*.goofish.com/*', '闲鱼 (*.goofish.com)'],
  ['https://*.unknown.example/*', 'https://*.unknown.example'],
])('%s reads %s', (pattern, name) => {
  expect(watchedName(pattern)).toBe(name);
});
