import type { CompiledPacks } from '../packs/compiled-packs.ts';
import type { TermHit } from './find-terms.ts';
import { needsOf, union } from './needs.ts';

/**
 * Lets through the texts in which some rule may be met; the rest need no judging. Never wrong about a "no" for a
 * listing whose section says nothing.
 */
export type Gate = (terms: readonly TermHit[]) => boolean;

/** Builds the gate of all rules. */
export function createGate(packs: CompiledPacks): Gate {
  const need = union(needsOf(packs).rules.flat());
  if (need === null) return () => true;
  const opens = Uint8Array.from(packs.concepts, (_, concept) => (need.has(concept) ? 1 : 0));
  return (terms) => terms.some(({ concept }) => opens[concept] === 1);
}
