import type { PageTree } from './page-tree.ts';
import { classTokens, type SignatureTable, writtenTokens } from './signature.ts';

/** So many made-up names of one beginning have to stand on a page before they count as made up. */
const FEW = 4;
const MADE_UP_SHARE = 1 / 3;
/** Digits before letters (`#` stands for digits): no one names things so. */
const MADE_UP = /#\p{L}/u;
const NAME_PARTS = /^(.*[-_])?(.*)$/s;
const NONE: ReadonlySet<number> = new Set();

type LookedAt = Pick<PageTree, 'signatures' | 'look' | 'elements'>;

/**
 * The tokens of classes that build tools made up (`css-7b2x`) and that stand on one element alone: such a class tells
 * nothing about what an element is. Whether a name is made up is told by all lone names that begin like it, since
 * some come out without a digit.
 */
export function loneClasses({ signatures, look: looks, elements }: LookedAt): ReadonlySet<number> {
  const uses = usesOf(looks, elements.length, signatures.lookCount());
  const lone = [...uses.keys()].filter((look) => uses[look] === 1);
  const families = new Map<string, Map<string, number>>();
  for (const look of lone) {
    const tokens = signatures.tokensOf(signatures.kindOf(look));
    for (const [at, name] of classTokens(signatures.classNameOf(look)).entries())
      addName(families, name, tokens[at] ?? 0);
  }
  const madeUp = [...families.values()].filter(isMadeUp);
  if (madeUp.length === 0) return NONE;
  const shared = sharedTokens(signatures, uses);
  const tokens = madeUp.flatMap((family) => [...family.values()]);
  return new Set(tokens.filter((token) => !shared.has(token)));
}

/** How many elements have each look. Counts by index: going through with an iterator makes an object for each. */
function usesOf(looks: Int32Array, count: number, lookCount: number): Int32Array {
  const uses = new Int32Array(lookCount);
  for (let node = 0; node < count; node += 1) {
    const look = looks[node] ?? 0;
    uses[look] = (uses[look] ?? 0) + 1;
  }
  return uses;
}

/** Puts a name to those that begin like it; one without a beginning is judged by itself. */
function addName(families: Map<string, Map<string, number>>, name: string, token: number): void {
  const [, stem = '', rest = ''] = NAME_PARTS.exec(name) ?? [];
  if (stem === '' && !MADE_UP.test(rest)) return;
  const family = families.get(stem) ?? new Map<string, number>();
  families.set(stem, family.set(rest, token));
}

function isMadeUp(family: ReadonlyMap<string, number>): boolean {
  if (family.size < FEW) return false;
  const mixed = [...family.keys()].filter((rest) => MADE_UP.test(rest));
  return mixed.length >= MADE_UP_SHARE * family.size;
}

/** Tokens of a class that, as it is written, stands on several elements. */
function sharedTokens(signatures: SignatureTable, uses: Int32Array): ReadonlySet<number> {
  const seen = new Set<string>();
  const shared = new Set<number>();
  for (const [look, count] of uses.entries()) {
    if (count === 0) continue;
    const names = new Set(writtenTokens(signatures.classNameOf(look)));
    for (const name of names) {
      if (count === 1 && !seen.has(name)) seen.add(name);
      else for (const token of signatures.tokensOfName(name)) shared.add(token);
    }
  }
  return shared;
}
