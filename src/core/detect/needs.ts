import type { CompiledContext, CompiledPacks, CompiledRule } from '../packs/compiled-packs.ts';
import type { SlotIndex } from './concept-map.ts';
import { createTestMaker, type Test } from './conditions.ts';

/** Concepts one of which must have a word in the text; null when no words are needed. */
export type Need = ReadonlySet<number> | null;

/**
 * Words of trade and context stand in every shop, and hobbies, adjectives and “limited” in every text, so a rule is better
 * asked for what it says besides.
 */
const COMMON =
  /^(?:trade|cue|context|contact|register\.(?:place|sms)|account\.(?:niche|trait)|unblock\.state)\b/u;
const COMMON_COST = 20;

/** What each rule of each pack needs, and each context, in their order. */
export interface Needs {
  readonly rules: readonly (readonly Need[])[];
  readonly contexts: readonly Need[];
}

/** The rarest of the parts that must be there, of all rules and contexts. Holds for listings whose section says nothing. */
export function needsOf({ concepts, packs, contexts }: CompiledPacks): Needs {
  const names = concepts.map(({ id }) => id);
  const costs = concepts.map(({ id }) => (COMMON.test(id) ? COMMON_COST : 1));
  const cost = (need: Need): number =>
    need === null ? Number.POSITIVE_INFINITY : [...need].reduce((sum, one) => sum + (costs[one] ?? 1), 0);
  const rarest = (needs: readonly Need[]): Need => needs.reduce((a, b) => (cost(b) < cost(a) ? b : a), null);
  const bases: Need[] = [];
  const slot = (one: SlotIndex): Need =>
    typeof one === 'number' ? (bases[one] ?? null) : union(one.map((concept) => bases[concept] ?? null));
  concepts.forEach(({ id, includes = [], phrases = [] }, concept) => {
    const parts = includes.map((part) => bases[part] ?? null);
    const said = phrases.map(({ seq }) => rarest(seq.map(slot)));
    if (id.startsWith('signal.')) bases[concept] = null;
    else if (id.startsWith('section.')) bases[concept] = new Set();
    else bases[concept] = union([new Set([concept]), ...parts, ...said]);
  });
  const needOf = ({ wants: { slots, choices } }: Test): Need =>
    rarest([...slots.map(slot), ...choices.map((parts) => union(parts.map(needOf)))]);
  const toTest = createTestMaker(names);
  const needOfStatement = ({ when }: CompiledRule | CompiledContext): Need => needOf(toTest(when));
  return {
    rules: packs.map(({ rules }) => rules.map(needOfStatement)),
    contexts: contexts.map(needOfStatement),
  };
}

/** What any of several needs asks for; null as soon as one of them asks for nothing. */
export function union(needs: readonly Need[]): Need {
  if (needs.some((need) => need === null)) return null;
  return new Set(needs.flatMap((need) => [...(need ?? [])]));
}
