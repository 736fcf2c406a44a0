import { decodeTerm, type TermShape } from '../packs/compile-term.ts';
import type { CompiledVocabulary } from '../packs/compiled-packs.ts';

/** A term of a concept, ready to be found. */
export interface Term extends TermShape {
  readonly concept: number;
  readonly kind: CompiledVocabulary['kind'];
}

/** All terms of compiled packs. */
export function readVocabulary(vocabulary: readonly CompiledVocabulary[]): Term[] {
  return vocabulary.flatMap(({ concept, kind, terms }) =>
    terms.split('\n').map((encoded) => ({ concept, kind, ...decodeTerm(encoded) })),
  );
}
