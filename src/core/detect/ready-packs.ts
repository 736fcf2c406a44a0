import type { CompiledContext, CompiledPack, CompiledPacks, CompiledRule } from '../packs/compiled-packs.ts';
import { type Calls, createCalls } from './calls.ts';
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
import { type Scenes, SharedExceptions } from './scenes.ts';

/** A rule or context with its concepts looked up. */
export interface Ready<Statement> {
  readonly statement: Statement;
  readonly test: Test;
}

/** A rule, with exceptions of its own besides those of all rules. */
export interface ReadyRule extends Ready<CompiledRule> {
  readonly unless: readonly PlaceException[];
}

export interface ReadyPack {
  readonly pack: CompiledPack;
  readonly rules: readonly ReadyRule[];
  /** What rules must weigh together for anything to show: less where evidence may add to it. */
  readonly least: number;
  readonly calls: Calls;
}

export interface ReadyContexts {
  readonly contexts: readonly Ready<CompiledContext>[];
  readonly calls: Calls;
}

/** Packs and contexts with their concepts looked up; `names` are the concepts' ids by index. */
export interface ReadyPacks {
  readonly names: readonly string[];
  readonly packs: readonly ReadyPack[];
  readonly contexts: ReadyContexts;
  readonly shared: SharedExceptions;
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
  return {
    names,
    packs: packs.map((pack, at) => ({
      pack,
      least: Math.min(pack.thresholds.note, evidence?.from ?? Number.POSITIVE_INFINITY),
      calls: createCalls(needs.rules[at] ?? []),
      rules: pack.rules.map((rule) => ({
        statement: rule,
        test: toTest(rule.when),
        unless: (rule.unless ?? []).map(toPlaceException),
      })),
    })),
    contexts: {
      contexts: contexts.map((context) => ({ statement: context, test: toTest(context.when) })),
      calls: createCalls(needs.contexts),
    },
    shared: new SharedExceptions(unless.map(toPlaceException)),
  };
}

/** The contexts that a text meets, in their order. */
export function meetContexts(
  { contexts, calls }: ReadyContexts,
  { places, plain }: Scenes,
): Met<CompiledContext>[] {
  const called = calls(places);
  const all: Met<CompiledContext>[] = [];
  for (let at = 0; at < contexts.length; at += 1) {
    const context = called[at] === 1 ? contexts[at] : undefined;
    if (context === undefined || !canMeet(context.test, places)) continue;
    const witness = meet(context.test, plain);
    if (witness !== null) all.push({ statement: context.statement, witness });
  }
  return all;
}

/** The rules of a pack that a text meets, in their order. */
export function meetRules({ rules, calls }: ReadyPack, scenes: Scenes): Met<CompiledRule>[] {
  return meetAble(ableRules(rules, calls, scenes), scenes);
}

/** The same, but none where those that the text may meet could show nothing together, and none of them is on trial. */
export function meetRulesThatMayShow(
  { rules, least, calls }: ReadyPack,
  scenes: Scenes,
): Met<CompiledRule>[] {
  const able = ableRules(rules, calls, scenes);
  let most = 0;
  for (const { statement } of able) {
    if (statement.trial === true) return meetAble(able, scenes);
    most += Math.max(0, statement.weight);
  }
  return most >= least ? meetAble(able, scenes) : [];
}

/** The rules that a text may meet, as far as its words tell. */
function ableRules(rules: readonly ReadyRule[], calls: Calls, { places }: Scenes): ReadyRule[] {
  const called = calls(places);
  const able: ReadyRule[] = [];
  for (let at = 0; at < rules.length; at += 1) {
    const rule = called[at] === 1 ? rules[at] : undefined;
    if (rule !== undefined && canMeet(rule.test, places)) able.push(rule);
  }
  return able;
}

function meetAble(able: readonly ReadyRule[], scenes: Scenes): Met<CompiledRule>[] {
  const all: Met<CompiledRule>[] = [];
  for (const { statement, test, unless } of able) {
    const witness = meet(test, scenes.under(unless));
    if (witness !== null) all.push({ statement, witness });
  }
  return all;
}
