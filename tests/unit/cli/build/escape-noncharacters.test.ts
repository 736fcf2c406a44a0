import { expect, test } from 'vitest';
import { escapeIn } from '../../../../src/cli/build/escape-noncharacters.ts';

test('what Chromium takes for broken encoding is escaped, and means the same', () => {
  const text = 'a\ufdef\uffff\u{1fffe}\ud800z';
  const code = escapeIn(`'${text}'`);
  expect(code).toBe(String.raw`'a\ufdef\uffff\ud83f\udffe\ud800z'`);
  expect(JSON.parse(code.replaceAll("'", '"'))).toBe(text);
});

test('everything else stays as it is', () => {
  const code = `'微信号 \u{1f44d} \ufffd \ufeff \ue0ff'`;
  expect(escapeIn(code)).toBe(code);
});
