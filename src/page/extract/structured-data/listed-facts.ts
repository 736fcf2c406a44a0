import { addressOfFacts, type ItemFacts } from './item-facts.ts';

/** What the page's lists say of the things at each address. */
export type ListedFacts = ReadonlyMap<string, ItemFacts>;

export const NOTHING_LISTED: ListedFacts = new Map();

/**
 * The entries of a page's lists by their canonical address. Left out: entries that lead to the page itself, and those
 * that share an address, for which of them a record shows is not said.
 */
export function listedFacts(entries: readonly ItemFacts[], base: string): ListedFacts {
  const page = addressOfFacts(base, base);
  const listed = new Map<string, ItemFacts>();
  const repeated = new Set<string>();
  for (const entry of entries) {
    const address = addressOfFacts(entry.url, base);
    if (address === null || address === page) continue;
    if (listed.has(address)) repeated.add(address);
    listed.set(address, entry);
  }
  for (const address of repeated) listed.delete(address);
  return listed;
}
