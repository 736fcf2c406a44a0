import type { ConceptMap } from './concept-map.ts';
import type { Need } from './needs.ts';

/** Says which of a pack's rules a text may meet, as far as its words tell: 1 for each, by the rule's place. */
export type RuleCalls = (places: ConceptMap) => Readonly<Uint8Array>;

/**
 * Lets the words of a text call the rules that need them, so that the many rules whose words are missing cost
 * nothing. The answer is good until the next call.
 */
export function createRuleCalls(needs: readonly Need[]): RuleCalls {
  const callers: number[][] = [];
  needs.forEach((need, rule) => {
    for (const concept of need ?? []) callers[concept] = [...(callers[concept] ?? []), rule];
  });
  const always = Uint8Array.from(needs, (need) => (need === null ? 1 : 0));
  const called = new Uint8Array(needs.length);
  return (places) => {
    if (places.hasSection) return called.fill(1);
    called.set(always);
    for (let at = 0; at < places.presentCount; at += 1) {
      const rules = callers[places.present[at] ?? 0];
      if (rules !== undefined) for (const rule of rules) called[rule] = 1;
    }
    return called;
  };
}
