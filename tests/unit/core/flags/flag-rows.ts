import type { FlagRow } from '../../../../src/core/flags/flag-row.ts';

/** A row of a flag, with what a test cares about in place of the rest. */
export function rowOf(change: Partial<FlagRow> = {}): FlagRow {
  return {
    id: 'shop.example|1',
    site: 'shop.example',
    title: '出微信号',
    seller: 'anna',
    price: '¥65',
    found: [{ category: 'account-sales', level: 'strong' }],
    level: 'strong',
    state: 'open',
    firstSeen: Date.UTC(2026, 10, 20, 12),
    lastSeen: Date.UTC(2026, 10, 22, 12),
    sightings: 1,
    rules: ['sell-account'],
    handles: [],
    ...change,
  };
}
