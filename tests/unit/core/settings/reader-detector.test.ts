import { expect, test } from 'vitest';
import { loadPacks } from '../../../../src/cli/load-packs.ts';
import { applySettings } from '../../../../src/core/settings/apply-settings.ts';
import { createReaderDetector } from '../../../../src/core/settings/reader-detector.ts';
import type { Settings } from '../../../../src/core/settings/settings.schema.ts';
import { aListing } from '../../../fixtures/builders/scan.ts';
import { someSettings } from '../../../fixtures/builders/settings.ts';

const detectorFor = createReaderDetector(loadPacks());
const { accounts } = someSettings();

function levels(text: string, settings: Settings): string[] {
  const found = detectorFor(settings).detect({ text });
  return applySettings(found, aListing({ text }), settings).map(({ level }) => level);
}

const GAME = '出售王者荣耀游戏账号，皮肤齐全，500元';
const CHINESE = '出售实名微信号，带支付，长期有货';
const SPANISH = 'Vendo cuentas de WhatsApp verificadas, entrega inmediata';

test.each([
  ['note', ['note']],
  ['on', ['likely']],
  ['off', []],
] as const)('a game account under “%s” is %j', (leisure, shown) => {
  expect(levels(GAME, someSettings({ accounts: { ...accounts, leisure } }))).toEqual(shown);
});

test('words of a skipped language are not read; those of others are', () => {
  const noChinese = someSettings({ skippedLanguages: ['zh'] });
  expect(levels(CHINESE, noChinese)).toEqual([]);
  expect(levels(SPANISH, noChinese)).toEqual(levels(SPANISH, someSettings()));
  expect(levels(SPANISH, someSettings())).toEqual(['strong']);
  expect(levels(SPANISH, someSettings({ skippedLanguages: ['es', 'pt', 'en'] }))).toEqual([]);
});

test('letter codes belong to every language', () => {
  const [finding] = detectorFor(someSettings({ skippedLanguages: ['en', 'es'] })).detect({
    text: '大量出VX号',
  });
  expect(finding?.matches[0]?.spans.map(({ text }) => text)).toContain('VX');
});

test('a rule turned off is not met', () => {
  const rules = (settings: Settings) =>
    detectorFor(settings)
      .detect({ text: SPANISH })
      .flatMap(({ matches }) => matches.map(({ rule }) => rule));
  expect(rules(someSettings())).toContain('sell-account');
  expect(rules(someSettings({ rulesOff: ['sell-account'] }))).not.toContain('sell-account');
});

test('a detector is kept until it is no longer the right one', () => {
  const first = detectorFor(someSettings());
  expect(detectorFor(someSettings({ appearance: 'dark' }))).toBe(first);
  expect(detectorFor(someSettings({ skippedLanguages: ['th'] }))).not.toBe(first);
});
