import type { SlotIndex } from './concept-map.ts';
import type { Question, Test } from './conditions.ts';

/** What must stand for a test to be met, laid out flat, so that one look at a list ends most tests. */
export interface Wants {
  /** Each must be filled. */
  readonly slots: readonly SlotIndex[];
  /** Of each of these, one test must be able to be met. */
  readonly choices: readonly (readonly Test[])[];
}

/** What a question wants. */
export function wantsOf(question: Question): Wants {
  switch (question.kind) {
    case 'stands':
    case 'count':
    case 'share':
      return { slots: [question.concept], choices: [] };
    case 'seq':
      return { slots: fewestFirst(question.seq), choices: [] };
    case 'near':
      return { slots: fewestFirst(question.near), choices: [] };
    case 'none':
      return { slots: [], choices: [] };
    case 'all':
      return {
        slots: fewestFirst(question.parts.flatMap(({ wants }) => wants.slots)),
        choices: question.parts.flatMap(({ wants }) => wants.choices),
      };
    case 'any':
      return wantsOfAny(question.parts);
    default:
      return question satisfies never;
  }
}

/** Where each part wants one slot it is all one slot; otherwise one slot of each part still tells most that fail. */
function wantsOfAny(parts: readonly Test[]): Wants {
  const least = parts.map(({ wants }) => wants.slots[0]);
  const slots = least.every((slot) => slot !== undefined) ? [[...new Set(least.flat())]] : [];
  const isAll = parts.every(({ wants }) => wants.slots.length === 1 && wants.choices.length === 0);
  return { slots, choices: isAll ? [] : [parts] };
}

/** Slots that fewer concepts fill come first; those that one of the others implies are left out. */
function fewestFirst(slots: readonly SlotIndex[]): SlotIndex[] {
  const sorted = slots.toSorted((a, b) => widthOf(a) - widthOf(b));
  return sorted.filter((slot, at) => !sorted.slice(0, at).some((other) => implies(other, slot)));
}

function widthOf(slot: SlotIndex): number {
  return typeof slot === 'number' ? 1 : slot.length;
}

/** Whether what fills one slot fills the other, too. */
function implies(slot: SlotIndex, other: SlotIndex): boolean {
  return conceptsOf(slot).every((concept) => conceptsOf(other).includes(concept));
}

function conceptsOf(slot: SlotIndex): readonly number[] {
  return typeof slot === 'number' ? [slot] : slot;
}
