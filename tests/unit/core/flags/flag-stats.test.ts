import { describe, expect, test } from 'vitest';
import { flagStats, MAX_DAYS, MAX_EXAMPLES, MAX_SELLERS } from '../../../../src/core/flags/flag-stats.ts';
import { rowOf } from './flag-rows.ts';

describe('the statistics of flags', () => {
  test('of none are empty', () => {
    const stats = flagStats([]);
    expect(stats).toMatchObject({ flags: 0, days: [], sites: [], sellers: [], rules: [] });
    expect(stats.categories.map(({ flags }) => flags)).toEqual([0, 0, 0]);
  });

  test('count a day without flags between two with', () => {
    const at = (day: number) => rowOf({ firstSeen: Date.UTC(2026, 10, day, 1) });
    expect(flagStats([at(20), at(22), at(22)]).days).toEqual([
      { day: '2026-11-20', flags: 1 },
      { day: '2026-11-21', flags: 0 },
      { day: '2026-11-22', flags: 2 },
    ]);
  });

  test('go by the day of the reader’s time zone', () => {
    const row = rowOf({ firstSeen: Date.UTC(2026, 10, 20, 20) });
    expect(flagStats([row], -480).days).toEqual([{ day: '2026-11-21', flags: 1 }]);
    expect(flagStats([row], 300).days).toEqual([{ day: '2026-11-20', flags: 1 }]);
  });

  test('show a year of days at most, the latest', () => {
    const days = flagStats([rowOf({ firstSeen: 0 }), rowOf()]).days;
    expect(days).toHaveLength(MAX_DAYS);
    expect(days.at(-1)).toEqual({ day: '2026-11-20', flags: 1 });
  });

  test('count a category only where it is flagged, by state', () => {
    const row = rowOf({
      state: 'changed',
      found: [
        { category: 'account-sales', level: 'note' },
        { category: 'assisted-registration', level: 'likely' },
      ],
    });
    const [sales, registration] = flagStats([row]).categories;
    expect(sales?.flags).toBe(0);
    expect(registration).toMatchObject({ flags: 1, states: { changed: 1, open: 0 } });
  });

  test('name the most flagged sellers only, each with its site', () => {
    const rows = Array.from({ length: 30 }, (_, at) => rowOf({ seller: `s${at}` }));
    const { sellers } = flagStats([...rows, rowOf({ seller: 's7' }), rowOf({ seller: null })]);
    expect(sellers).toHaveLength(MAX_SELLERS);
    expect(sellers[0]).toMatchObject({ name: 's7 · shop.example', flags: 2 });
  });

  test('tell how often reviewers agreed with a rule, with examples of when they did not', () => {
    const dismissed = Array.from({ length: 7 }, (_, at) =>
      rowOf({ id: `d${at}`, state: 'dismissed', rules: ['loose', 'good'], lastSeen: at }),
    );
    const kept = [
      rowOf({ state: 'confirmed', rules: ['good'] }),
      rowOf({ state: 'escalated', rules: ['good'] }),
    ];
    const undecided = [rowOf({ rules: ['fresh'] }), rowOf({ state: 'changed', rules: ['fresh'] })];
    const { rules } = flagStats([...dismissed, ...kept, ...undecided]);
    expect(rules.map(({ rule }) => rule)).toEqual(['good', 'loose', 'fresh']);
    expect(rules[0]).toMatchObject({ confirmed: 2, dismissed: 7, precision: { value: 0.2222 } });
    expect(rules[1]?.precision?.value).toBe(0);
    expect(rules[1]?.examples).toEqual(['d6', 'd5', 'd4', 'd3', 'd2']);
    expect(rules[1]?.examples).toHaveLength(MAX_EXAMPLES);
    expect(rules[2]).toMatchObject({ precision: null, examples: [] });
  });
});
