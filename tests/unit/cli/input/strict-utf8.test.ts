import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8 } from '../../../../src/cli/input/strict-utf8.ts';

test('decodes what is UTF-8, a replacement character that is really there included', () => {
  expect(decodeUtf8(Buffer.from('微信 � 📱'))).toEqual({ ok: true, value: '微信 � 📱' });
});

test.each([
  ['a lone continuation byte', [0x61, 0x80], 1],
  ['a character cut short', [0xe5, 0xbe], 0],
  ['GBK', [0x61, 0xce, 0xa2, 0xd0, 0xc5], 3],
  ['an overlong form', [0x61, 0x62, 0xc0, 0xaf], 2],
  ['a surrogate', [0xed, 0xa0, 0x80], 0],
  ['a bad byte after a real replacement character', [0xef, 0xbf, 0xbd, 0xff], 3],
])('names the first bad byte: %s', (_, bytes, offset) => {
  expect(decodeUtf8(Buffer.from(bytes))).toEqual({ ok: false, problem: offset });
});

test('everything before the bad byte is UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 4 }), (text, tail) => {
      const bytes = Buffer.concat([Buffer.from(text), tail]);
      const decoded = decodeUtf8(bytes);
      const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
      if (decoded.ok) expect(decoded.value).toBe(strict.decode(bytes));
      else {
        expect(() => strict.decode(bytes)).toThrow();
        expect(() => strict.decode(bytes.subarray(0, decoded.problem))).not.toThrow();
      }
    }),
  );
});
