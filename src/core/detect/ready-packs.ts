import type { CompiledContext, CompiledPack, CompiledPacks, CompiledRule } from '../packs/compiled-packs.ts';
import type { FoldedText } from '../text/fold.ts';
import { Answers } from './answers.ts';
import type { ConceptMap } from './concept-map.ts';
import {
  canMeet,
  createTestMaker,
  meet,
  type PlaceException,
  type Test,
  toPlaceException,
  type Witness,
} from './conditions.ts';
import { needsOf } from './needs.ts';
import { createRuleCalls, type RuleCalls } from './rule-calls.ts';

/** A rule or context with its concepts looked up. */
export interface Ready<Statement> {
  readonly statement: Statement;
  readonly test: Test;
  readonly unless: readonly PlaceException[];
  /** What is known of tests under the exceptions, where others have the same; null otherwise. */
  readonly answers: Answers | null;
}

export interface ReadyPack {
  readonly pack: CompiledPack;
  readonly rules: readonly Ready<CompiledRule>[];
  /** What rules must weigh together for anything to show: less where evidence may add to it. */
  readonly least: number;
  readonly calls: RuleCalls;
}

/** Packs and contexts with their concepts looked up; `names` are the concepts' ids by index. */
export interface ReadyPacks {
  readonly names: readonly string[];
  readonly packs: readonly ReadyPack[];
  readonly contexts: readonly Ready<CompiledContext>[];
}

/** A rule or context that a text met, with what met it. */
export interface Met<Statement> {
  readonly statement: Statement;
  readonly witness: Witness;
}

/** Looks up the concepts of all rules and contexts. */
export function readyPacks(compiled: CompiledPacks): ReadyPacks {
  const { concepts, contexts, packs, unless, evidence } = compiled;
  const needs = needsOf(compiled);
  const names = concepts.map(({ id }) => id);
  const toTest = createTestMaker(names);
  const ofRules = { unless: unless.map(toPlaceException), answers: new Answers() };
  const ofContexts = { unless: [], answers: new Answers() };
  const exceptionsOf = ({ unless: own }: CompiledRule): Pick<Ready<unknown>, 'unless' | 'answers'> =>
    own === undefined
      ? ofRules
      : { unless: [...ofRules.unless, ...own.map(toPlaceException)], answers: null };
  return {
    names,
    packs: packs.map((pack, at) => ({
      pack,
      least: Math.min(pack.thresholds.note, evidence?.from ?? Number.POSITIVE_INFINITY),
      calls: createRuleCalls(needs[at] ?? []),
      rules: pack.rules.map((rule) => ({ statement: rule, test: toTest(rule.when), ...exceptionsOf(rule) })),
    })),
    contexts: contexts.map((context) => ({ statement: context, test: toTest(context.when), ...ofContexts })),
  };
}

/** Those of the rules or contexts that a text meets, in their order. */
export function meetEach<Statement>(
  ready: readonly Ready<Statement>[],
  text: FoldedText,
  places: ConceptMap,
): Met<Statement>[] {
  return meetAble(
    ready.filter(({ test }) => canMeet(test, places)),
    text,
    places,
  );
}

/**
 * The rules of a pack that a text meets, in their order; none where those that it may meet could show nothing
 * together, and none of them is on trial.
 */
export function meetRules(
  { rules, least, calls }: ReadyPack,
  text: FoldedText,
  places: ConceptMap,
): Met<CompiledRule>[] {
  const called = calls(places);
  const able: Ready<CompiledRule>[] = [];
  let most = 0;
  let isOnTrial = false;
  for (let at = 0; at < rules.length; at += 1) {
    if (called[at] !== 1) continue;
    const rule = rules[at];
    if (rule === undefined || !canMeet(rule.test, places)) continue;
    able.push(rule);
    most += Math.max(0, rule.statement.weight);
    isOnTrial ||= rule.statement.trial === true;
  }
  return isOnTrial || most >= least ? meetAble(able, text, places) : [];
}

/** The rules or contexts that a text meets, of those that it may meet. */
function meetAble<Statement>(
  able: readonly Ready<Statement>[],
  text: FoldedText,
  places: ConceptMap,
): Met<Statement>[] {
  const all: Met<Statement>[] = [];
  for (const { statement, test, unless, answers } of able) {
    const witness = meet(test, { text, places, unless, answers });
    if (witness !== null) all.push({ statement, witness });
  }
  return all;
}
