import type { CompiledPacks } from '../packs/compiled-packs.ts';

/** How far a detector looks, where a reader wants it otherwise than the packs say. */
export interface Reach {
  /** Term files left out, by their language: words of these languages are not read. Letter codes always are. */
  readonly skippedLanguages: readonly string[];
  /** Whether rules that the packs hold at a lower level, those of game and streaming accounts, reach any. */
  readonly liftsCaps: boolean;
}

/** What the packs say, unchanged. */
export const FULL_REACH: Reach = { skippedLanguages: [], liftsCaps: false };

/** The packs with every rule free to reach any level. */
export function withoutCaps(compiled: CompiledPacks): CompiledPacks {
  const packs = compiled.packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map((rule) => ({ ...rule, cap: 'strong' as const })),
  }));
  return { ...compiled, packs };
}
