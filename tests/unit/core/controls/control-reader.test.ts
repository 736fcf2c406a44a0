import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadControls } from '../../../../src/cli/load-controls.ts';
import { compileControls } from '../../../../src/core/controls/compile-controls.ts';
import { createControlReader } from '../../../../src/core/controls/control-reader.ts';

const files = loadControls();
const reader = createControlReader(compileControls(files));

test('every language that listings are read in, and every language of the interface, has its names', () => {
  const terms = readdirSync(new URL('../../../../patterns/terms', import.meta.url));
  const languages = terms.map((name) => name.replace('.json', '')).filter((name) => name !== 'codes');
  expect(languages.length).toBeGreaterThan(13);
  expect(files.map(({ language }) => language)).toEqual(expect.arrayContaining([...languages, 'any']));
});

describe.each(files)('$language', ({ examples }) => {
  test('names that are asked for are recognised', () => {
    expect(examples.asks.filter((name) => reader.actionOf(name) === null)).toEqual([]);
  });

  test('names of other controls are left alone, by the words of all languages together', () => {
    expect(examples.passes.filter((name) => reader.actionOf(name) !== null)).toEqual([]);
  });
});

test.each([
  ['Buy it now for €65.00', 'buy'],
  ['BUY  NOW !', 'buy'],
  ['聊一聊 Chat', 'chat'],
  ['馬上購買', 'buy'],
  ['立​即​购​买', 'buy'],
  ['☎ 拨打电话', 'call'],
  ['Enviar oferta', 'bid'],
  ['去支付 ¥65', 'pay'],
])('%s: %s', (name, action) => {
  expect(reader.actionOf(name)).toBe(action);
});

test.each(['', ' ', '€65', 'now', 'the seller', 'Buy'.repeat(40), 'Buy now and read our terms', 'Rebuy'])(
  '"%s" is no such name',
  (name) => {
    expect(reader.actionOf(name)).toBeNull();
  },
);

test('the name of the seller may stand in it, and only when it is known', () => {
  expect(reader.actionOf('Chat with 星星小铺')).toBeNull();
  expect(reader.actionOf('Chat with 星星小铺', ['星星小铺'])).toBe('chat');
  expect(reader.actionOf('星星小铺', ['星星小铺'])).toBeNull();
});

test('addresses that call, write or pay', () => {
  expect(reader.isAddress('tel:+8613800000000')).toBe(true);
  expect(reader.isAddress(' WEIXIN://dl/chat')).toBe(true);
  expect(reader.isAddress('https://wa.me/123')).toBe(true);
  expect(reader.isAddress('https://market.example/tel:')).toBe(false);
});
