/** Numbers from a seed, the same on every machine (mulberry32). */
export interface Random {
  /** Whether something of this probability happens. */
  chance(probability: number): boolean;
  /** One of the list. */
  pick<Item>(list: readonly Item[]): Item;
  /** A whole number from 0 to `below - 1`. */
  below(below: number): number;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    chance: (probability) => next() < probability,
    below,
    pick: (list) => {
      const item = list[below(list.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
}

/** A seed for a text, so that what happens to it does not depend on its neighbours. */
export function seedOf(text: string, salt: string): number {
  let hash = 2166136261;
  for (const char of text + salt) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}
