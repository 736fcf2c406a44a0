import type { SeenRecord } from './seen-record.ts';
import { contextKey, ruleKey } from './weights.ts';

/** How often a rule or context is met where its category is right, and where it is not. */
export interface MetCount {
  readonly offers: number;
  readonly others: number;
}

/** Counts by key. A context counts once a record: in offers when the record is an offer of any category. */
export function countMet(records: readonly SeenRecord[]): Map<string, MetCount> {
  const counts = new Map<string, MetCount>();
  const note = (key: string, isOffer: boolean): void => {
    const { offers, others } = counts.get(key) ?? { offers: 0, others: 0 };
    counts.set(key, { offers: offers + Number(isOffer), others: others + Number(!isOffer) });
  };
  for (const { accepted, packs } of records) {
    for (const { category, rules } of packs) {
      for (const rule of rules) note(ruleKey(category, rule), accepted.includes(category));
    }
    const contexts = new Set(packs.flatMap((pack) => pack.contexts));
    for (const context of contexts) note(contextKey(context), accepted.length > 0);
  }
  return counts;
}
