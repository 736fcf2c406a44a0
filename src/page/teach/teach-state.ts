import type { HintField } from '../../core/sites/hint-fields.ts';
import type { SiteHint } from '../../core/sites/site-hint.schema.ts';
import { containsNode } from '../dom/node-access.ts';
import type { RecordChoice, RecordLadder } from './record-ladder.ts';

/** What has been shown so far. */
export type TeachState = { readonly kind: 'picking'; readonly notice: PickNotice | null } | Adjusting | Saved;

/** The hint is kept; what was done with it since. */
export type Saved = { readonly kind: 'saved'; readonly hint: SiteHint; readonly notice: SavedNotice | null };
export type SavedNotice = 'copied' | 'not-copied' | 'exported' | 'deleted' | 'not-deleted';

/** The clicked part has nothing like it on the page. */
export type PickNotice = 'nothing-like';

/** A listing was chosen: its box and the others like it can be changed, its fields named. */
export type Adjusting = {
  readonly kind: 'adjusting';
  readonly ladder: RecordLadder;
  readonly level: number;
  readonly choice: number;
  readonly fields: Readonly<Partial<Record<HintField, string>>>;
  /** The field whose place is asked for, null when none is. */
  readonly naming: HintField | null;
  readonly scope: 'site' | 'path';
  readonly notice: AdjustNotice | null;
};

/** What was clicked stands in no listing; saving did not work; a field was just named. */
export type AdjustNotice =
  | { readonly kind: 'not-in-listing' }
  | { readonly kind: 'save-failed' }
  | { readonly kind: 'named'; readonly field: HintField };

export const PICKING: TeachState = { kind: 'picking', notice: null };

/** After a part of the page was chosen. Fields named before are kept: they were shown once. */
export function picked(state: TeachState, ladder: RecordLadder | null): TeachState {
  if (ladder === null)
    return state.kind === 'adjusting' ? state : { kind: 'picking', notice: 'nothing-like' };
  const before = state.kind === 'adjusting' ? state : { fields: {}, scope: 'site' as const };
  const { level } = ladder;
  return {
    kind: 'adjusting',
    ladder,
    level,
    choice: ladder.levels[level]?.best ?? 0,
    fields: before.fields,
    naming: null,
    scope: before.scope,
    notice: null,
  };
}

/** The choice that stands now. */
export function choiceOf({ ladder, level, choice }: Adjusting): RecordChoice {
  const found = ladder.levels[level]?.choices[choice];
  if (found === undefined) throw new Error('a ladder has no such choice');
  return found;
}

/** The listing that was clicked, among those of the choice that stands now. */
export function chosenRecord(state: Adjusting): Element | null {
  return choiceOf(state).records.find((record) => containsNode(record, state.ladder.clicked)) ?? null;
}

/** Larger (1) or smaller (-1) boxes; null when there are none. */
export function resized(state: Adjusting, by: 1 | -1): Adjusting | null {
  const level = state.ladder.levels[state.level + by];
  return level === undefined
    ? null
    : { ...state, level: state.level + by, choice: level.best, naming: null, notice: null };
}

/** More (1) or fewer (-1) listings with boxes of the same size; null when there are none. */
export function matched(state: Adjusting, by: 1 | -1): Adjusting | null {
  const choices = state.ladder.levels[state.level]?.choices ?? [];
  return choices[state.choice + by] === undefined
    ? null
    : { ...state, choice: state.choice + by, naming: null, notice: null };
}

/** Asks for the place of a field; asked again for the same one, stops. */
export function naming(state: Adjusting, field: HintField | null): Adjusting {
  return { ...state, naming: state.naming === field ? null : field, notice: null };
}

/** The field that was asked for stands where the selector says; null: what was shown is in no listing. */
export function named(state: Adjusting, selector: string | null): Adjusting {
  const field = state.naming;
  if (field === null) return state;
  if (selector === null) return { ...state, notice: { kind: 'not-in-listing' } };
  return {
    ...state,
    fields: { ...state.fields, [field]: selector },
    naming: null,
    notice: { kind: 'named', field },
  };
}

/** Leaves a field to be found by itself again. */
export function forgotten(state: Adjusting, field: HintField): Adjusting {
  const { [field]: _, ...fields } = state.fields;
  return { ...state, fields, naming: null, notice: null };
}
