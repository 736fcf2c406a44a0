import { HINT_FIELDS } from '../../core/sites/hint-fields.ts';
import { selectWithin } from '../hints/select.ts';
import type { Outline } from './outlines.ts';
import { type Adjusting, choiceOf, chosenRecord, type TeachState } from './teach-state.ts';

const known = new WeakMap<TeachState, readonly Outline[]>();

/** Lines around the listings of a state and their named fields; worked out once a state, for pointers move often. */
export function outlinesOf(state: TeachState): readonly Outline[] {
  if (state.kind !== 'adjusting') return [];
  const outlines = known.get(state) ?? makeOutlines(state);
  known.set(state, outlines);
  return outlines;
}

function makeOutlines(state: Adjusting): Outline[] {
  const { records } = choiceOf(state);
  const chosen = chosenRecord(state);
  const selectors = HINT_FIELDS.flatMap((field) => state.fields[field] ?? []);
  const fields = records.flatMap((record) => selectors.flatMap((one) => selectWithin(record, one) ?? []));
  return [
    ...records.map((element): Outline => ({ element, kind: element === chosen ? 'chosen' : 'record' })),
    ...fields.map((element): Outline => ({ element, kind: 'field' })),
  ];
}
