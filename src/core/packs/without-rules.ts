import type { CompiledPacks } from './compiled-packs.ts';

/** The packs with some rules left out; contexts and concepts stay. The very same packs when none is. */
export function withoutRules(packs: CompiledPacks, off: readonly string[]): CompiledPacks {
  if (off.length === 0) return packs;
  const left = new Set(off);
  return {
    ...packs,
    packs: packs.packs.map((pack) => ({ ...pack, rules: pack.rules.filter(({ id }) => !left.has(id)) })),
  };
}
