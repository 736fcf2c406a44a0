import { expect, it } from 'vitest';
import { formatDay } from '../../../../src/ui/i18n/format-day.ts';

it.each([
  ['en', 'November 22, 2026'],
  ['zh-CN', '2026年11月22日'],
  ['zh-TW', '2026年11月22日'],
  ['es', '22 de noviembre de 2026'],
] as const)('writes a day in %s', (language, written) => {
  expect(formatDay('2026-11-22', language)).toBe(written);
});
