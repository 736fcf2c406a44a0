import { describe, expect, test } from 'vitest';
import { FlagSchema } from '../../../../src/core/flags/flag.schema.ts';
import {
  MAX_ADDRESS_LENGTH,
  MAX_CHANGES,
  MAX_SELLER_LENGTH,
  MAX_TEXT_LENGTH,
} from '../../../../src/core/flags/flag-values.ts';
import { mergeSighting } from '../../../../src/core/flags/merge-sighting.ts';
import { toRow } from '../../../../src/core/flags/to-row.ts';
import { flagOf, judgedOf, MONDAY, sightingOf } from '../../../fixtures/builders/flags.ts';

const seeAgain = (text: string, at = 1) =>
  mergeSighting(flagOf(1), {
    ...sightingOf(1, { scanId: 'scan-2', now: MONDAY + at }),
    judged: judgedOf(1, { text }),
  });

describe('a sighting', () => {
  test('of a listing that is only worth a note makes no flag, but keeps one up to date', () => {
    const judged = judgedOf(1, { text: '微信号 回收旧手机' });
    const noted = { ...judged, findings: judged.findings.map((one) => ({ ...one, level: 'note' as const })) };
    expect(mergeSighting(null, { ...sightingOf(1), judged: noted })).toBeNull();
    const flag = mergeSighting(flagOf(1), { ...sightingOf(1, { scanId: 'scan-2' }), judged: noted });
    expect(flag?.changes.map(({ field }) => field)).toEqual(['text']);
    expect(flag?.findings[0]?.level).toBe('note');
  });

  test('records a new price and new words, not another spelling of either', () => {
    const price = { amount: 80, currency: 'CNY', raw: '80元' };
    const judged = judgedOf(1, { price });
    const flag = mergeSighting(flagOf(1), { ...sightingOf(1, { scanId: 'scan-2' }), judged });
    expect(flag?.changes).toEqual([{ at: MONDAY, field: 'price', from: '¥65', to: '80元' }]);
    const same = judgedOf(1, { price: { amount: 80, currency: 'CNY', raw: '¥80.00' } });
    expect(
      mergeSighting(flag, { ...sightingOf(1, { scanId: 'scan-3' }), judged: same })?.changes,
    ).toHaveLength(1);
    expect(seeAgain(`${flagOf(1).listing.text} 换新号`)?.changes).toMatchObject([{ field: 'text' }]);
  });

  test('sees no change in counters, ages and spaces', () => {
    const { text } = flagOf(1).listing;
    const read = (rest: string) => judgedOf(1, { text: `${text}${rest}` });
    const first = mergeSighting(null, { ...sightingOf(1), judged: read(' 浏览 12 3小时前') });
    const later = { ...sightingOf(1, { scanId: 'scan-2' }), judged: read('  \n浏览 1345\n 2天前') };
    expect(mergeSighting(first, later)?.changes).toEqual([]);
  });

  test('by a clock that was set back moves no time backwards', () => {
    const flag = seeAgain('出微信号 新的文字', -5_000);
    expect(flag).toMatchObject({ firstSeen: MONDAY, lastSeen: MONDAY, sightings: 2 });
    expect(flag?.changes.every(({ at }) => at >= MONDAY)).toBe(true);
    expect(FlagSchema.safeParse(flag).success).toBe(true);
  });

  test('keeps the newest changes only', () => {
    let flag = flagOf(1);
    for (let round = 0; round < MAX_CHANGES + 5; round += 1) {
      const price = { amount: round, currency: 'CNY', raw: `¥${round}` };
      const seen = {
        ...sightingOf(1, { scanId: `s${round}`, now: MONDAY + round }),
        judged: judgedOf(1, { price }),
      };
      flag = mergeSighting(flag, seen) ?? flag;
    }
    expect(flag.changes).toHaveLength(MAX_CHANGES);
    expect(flag.changes.at(-1)?.to).toBe(`¥${MAX_CHANGES + 4}`);
  });

  test.each([
    ['a seller of 10,000 characters', { seller: '长'.repeat(10_000) }],
    ['a seller made of markup', { seller: '<img src=x onerror=alert(1)>"\'\n\u0000' }],
    ['a text of a million characters', { text: '出微信号 '.repeat(200_000) }],
    ['an endless address', { url: `https://shop.example/${'a'.repeat(5_000)}` }],
    ['an id with a line break', { id: 'a\nb' }],
    ['an endless id', { id: 'x'.repeat(50_000) }],
    ['halves of characters', { title: '😀'.repeat(400), seller: `a${'😀'.repeat(300)}` }],
  ])('of a listing with %s is stored within its limits', (_, change) => {
    const flag = mergeSighting(null, { ...sightingOf(1), judged: judgedOf(1, change) });
    const parsed = FlagSchema.safeParse(flag);
    expect(parsed.error).toBeUndefined();
    expect(parsed.data?.listing.seller?.length ?? 0).toBeLessThanOrEqual(MAX_SELLER_LENGTH);
    expect(parsed.data?.listing.text.length).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
    expect(parsed.data?.listing.url?.length ?? 0).toBeLessThanOrEqual(MAX_ADDRESS_LENGTH);
    // Throws for half a character.
    expect(encodeURIComponent(parsed.data?.listing.title ?? '')).not.toBe('');
    expect(parsed.data && toRow(parsed.data, []).title).not.toMatch(/\n/);
  });

  test('drops the spans that a cut text no longer has', () => {
    const judged = judgedOf(1, { text: 'x'.repeat(MAX_TEXT_LENGTH + 10) });
    const match = { rule: 'r', weight: 70, spans: [{ start: 0, end: 2, text: 'xx', concept: 'c' }] };
    const late = { start: MAX_TEXT_LENGTH - 1, end: MAX_TEXT_LENGTH + 1, text: 'xx', concept: 'c' };
    const findings = judged.findings.map((one) => ({
      ...one,
      matches: [{ ...match, spans: [...match.spans, late] }],
    }));
    const flag = mergeSighting(null, { ...sightingOf(1), judged: { ...judged, findings } });
    expect(flag?.findings[0]?.matches[0]?.spans).toEqual(match.spans);
  });
});
