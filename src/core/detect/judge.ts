import type { CompiledContext, CompiledPack, CompiledPacks, CompiledRule } from '../packs/compiled-packs.ts';
import type { FoldedText } from '../text/fold.ts';
import type { ConceptMap } from './concept-map.ts';
import {
  meet,
  type PlaceException,
  type Scene,
  type Test,
  toPlaceException,
  toTest,
  type Witness,
} from './conditions.ts';
import type { Finding, Level, Match, Polarity } from './finding.schema.ts';
import { compareLevels } from './level.ts';
import { toSpans } from './spans.ts';

interface Ready<Statement> {
  readonly statement: Statement;
  readonly test: Test;
  readonly unless: readonly PlaceException[];
}

interface Met<Statement> {
  readonly statement: Statement;
  readonly witness: Witness;
}

interface ReadyPack {
  readonly pack: CompiledPack;
  readonly rules: readonly Ready<CompiledRule>[];
}

/** Judges a text whose concepts are known; one finding a category at most. */
export type Judge = (text: FoldedText, places: ConceptMap) => Finding[];

/**
 * Prepares the verdicts of all packs: the weights of the rules met, lowered by the contexts met, make a score;
 * thresholds make the level.
 */
export function createJudge({ concepts, contexts, packs }: CompiledPacks): Judge {
  const names = concepts.map(({ id }) => id);
  const index = new Map(names.map((id, at) => [id, at]));
  const readyPacks = packs.map(
    (pack): ReadyPack => ({
      pack,
      rules: pack.rules.map((rule) => ({
        statement: rule,
        test: toTest(rule.when, index),
        unless: rule.unless.map((exception) => toPlaceException(exception, index)),
      })),
    }),
  );
  const readyContexts = contexts.map((context) => ({
    statement: context,
    test: toTest(context.when, index),
    unless: [],
  }));
  return (text, places) => {
    const verdicts = readyPacks.map(({ pack, rules }) => ({ pack, met: meetEach(rules, text, places) }));
    if (verdicts.every(({ met }) => met.length === 0)) return [];
    const lowering = meetEach(readyContexts, text, places);
    return verdicts.flatMap(({ pack, met }) => verdictOf(pack, met, lowering, text, names));
  };
}

function meetEach<Statement>(
  ready: readonly Ready<Statement>[],
  text: FoldedText,
  places: ConceptMap,
): Met<Statement>[] {
  const all: Met<Statement>[] = [];
  for (const { statement, test, unless } of ready) {
    const scene: Scene = { text, places, unless };
    const witness = meet(test, scene);
    if (witness !== null) all.push({ statement, witness });
  }
  return all;
}

function verdictOf(
  pack: CompiledPack,
  met: readonly Met<CompiledRule>[],
  contexts: readonly Met<CompiledContext>[],
  text: FoldedText,
  names: readonly string[],
): Finding[] {
  if (met.length === 0) return [];
  const lowering = contexts.filter(({ statement }) => statement.categories.includes(pack.category));
  const lowered = sumOf(lowering);
  const level = levelOf(met, lowered, pack);
  if (level === null) return [];
  const score = sumOf(met) + lowered;
  const polarity = polarityOf(met, lowering, level);
  const matches = [...heaviestFirst(met), ...lowering].map((one) => toMatch(one, text, names));
  return [{ category: pack.category, level, polarity, score, pack: pack.name, matches, law: [...pack.law] }];
}

/** A level is reached by the rules whose cap allows it; a capped rule lends no weight to what lies above. */
function levelOf(
  met: readonly Met<CompiledRule>[],
  lowered: number,
  { thresholds }: CompiledPack,
): Level | null {
  const reached = (['strong', 'likely', 'note'] as const).find((level) => {
    const able = met.filter(({ statement }) => compareLevels(statement.cap, level) >= 0);
    return able.length > 0 && sumOf(able) + lowered >= thresholds[level];
  });
  return reached ?? null;
}

function sumOf(met: readonly Met<{ readonly weight: number }>[]): number {
  return met.reduce((sum, { statement }) => sum + statement.weight, 0);
}

/** An offer that contexts have lowered to a note is what the heaviest context says it is. */
function polarityOf(
  met: readonly Met<CompiledRule>[],
  lowering: readonly Met<CompiledContext>[],
  level: Level,
): Polarity {
  const heaviest = heaviestFirst(lowering).at(-1);
  if (level === 'note' && heaviest !== undefined) return heaviest.statement.polarity;
  return heaviestFirst(met)[0]?.statement.polarity ?? 'offer';
}

function heaviestFirst<Statement extends { readonly weight: number }>(
  met: readonly Met<Statement>[],
): Met<Statement>[] {
  return [...met].sort((a, b) => b.statement.weight - a.statement.weight);
}

function toMatch(
  { statement: { id, weight }, witness }: Met<CompiledRule | CompiledContext>,
  text: FoldedText,
  names: readonly string[],
): Match {
  return { rule: id, weight, spans: toSpans(witness, text, names) };
}
