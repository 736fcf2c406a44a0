import type {
  CompiledCondition,
  CompiledException,
  CompiledSequence,
  CompiledSlot,
} from './compiled-packs.ts';
import type { Condition, Exception } from './pack.schema.ts';

/** Places of concepts in the compiled list, by id. All ids have been checked, so an unknown one is a bug. */
export type ConceptIndex = ReadonlyMap<string, number>;

/** A concept, or several of which any will do, as patterns write it. */
type Slot = string | readonly string[];

/** The place of a concept. */
export function conceptAt(index: ConceptIndex, id: string): number {
  const at = index.get(id);
  if (at === undefined) throw new Error(`concept ${id} was not checked`);
  return at;
}

/** Writes a condition in places of concepts instead of ids: shorter, and looked up once. */
export function compileCondition(condition: Condition, index: ConceptIndex): CompiledCondition {
  const parts = (list: readonly Condition[]): CompiledCondition[] =>
    list.map((part) => compileCondition(part, index));
  if (typeof condition === 'string') return conceptAt(index, condition);
  if ('seq' in condition) return compileSequence(condition, index);
  if ('near' in condition)
    return { near: condition.near.map((slot) => compileSlot(slot, index)), within: condition.within };
  if ('count' in condition) return { ...condition, count: conceptAt(index, condition.count) };
  if ('share' in condition) return { ...condition, share: conceptAt(index, condition.share) };
  if ('all' in condition) return { all: parts(condition.all) };
  if ('any' in condition) return { any: parts(condition.any) };
  return { none: inOrder(parts(condition.none)) };
}

/** Writes a sequence in places of concepts. */
export function compileSequence(
  { seq, within }: Readonly<{ seq: readonly Slot[]; within: number }>,
  index: ConceptIndex,
): CompiledSequence {
  return { seq: seq.map((slot) => compileSlot(slot, index)), within };
}

/** Writes an exception in places of concepts. */
export function compileException(exception: Exception, index: ConceptIndex): CompiledException {
  return { ...exception, concept: compileSlot(exception.concept, index) };
}

function compileSlot(slot: Slot, index: ConceptIndex): CompiledSlot {
  return typeof slot === 'string' ? conceptAt(index, slot) : slot.map((id) => conceptAt(index, id));
}

/** What must not stand in one order, single concepts first: lists that are alike pack well. Which comes first is never seen. */
function inOrder(parts: CompiledCondition[]): CompiledCondition[] {
  const place = (part: CompiledCondition) => (typeof part === 'number' ? part : Number.POSITIVE_INFINITY);
  return parts.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}
