import type { ConceptMap } from './concept-map.ts';
import type { Need } from './needs.ts';

/** Says which of some rules or contexts a text may meet, as far as its words tell: 1 for each, by its place. */
export type Calls = (places: ConceptMap) => Readonly<Uint8Array>;

/**
 * Lets the words of a text call the rules or contexts that need them, so that the many whose words are missing cost
 * nothing. The answer is good until the next call.
 */
export function createCalls(needs: readonly Need[]): Calls {
  const callers: number[][] = [];
  needs.forEach((need, at) => {
    for (const concept of need ?? []) callers[concept] = [...(callers[concept] ?? []), at];
  });
  const always = Uint8Array.from(needs, (need) => (need === null ? 1 : 0));
  const called = new Uint8Array(needs.length);
  return (places) => {
    if (places.hasSection) return called.fill(1);
    called.set(always);
    for (let at = 0; at < places.presentCount; at += 1) {
      const calling = callers[places.present[at] ?? 0];
      if (calling !== undefined) for (const one of calling) called[one] = 1;
    }
    return called;
  };
}
