import type { CompiledContext, CompiledPack, CompiledPacks, CompiledRule } from '../packs/compiled-packs.ts';
import type { FoldedText } from '../text/fold.ts';
import type { ConceptMap } from './concept-map.ts';
import type { Finding, Level, Match, Polarity } from './finding.schema.ts';
import { ceilingOf, reachedLevel, sumOfWeights } from './reached-level.ts';
import { type Met, meetContexts, meetRulesThatMayShow, type ReadyPack, readyPacks } from './ready-packs.ts';
import { Scenes } from './scenes.ts';
import { sortFew } from './sort-few.ts';
import { toSpans } from './spans.ts';
import type { Trial } from './trial.ts';
import { createTextWeigher } from './weigh-text.ts';

/** What is said of one text: one finding a category at most, and the experimental rules met, which show nothing. */
export interface Judgement {
  readonly findings: Finding[];
  readonly trials: Trial[];
}

/** Judges a text whose concepts are known. */
export type Judge = (text: FoldedText, places: ConceptMap) => Judgement;

/** The rules of a pack that a text meets. */
interface Verdict {
  readonly ready: ReadyPack;
  readonly met: readonly Met<CompiledRule>[];
}

/** All that one category's verdict is made from. */
interface Case {
  readonly pack: CompiledPack;
  readonly met: readonly Met<CompiledRule>[];
  readonly lowering: readonly Met<CompiledContext>[];
  readonly outweighs: number | null;
  /** What the whole of the text adds to the score; null for nothing. */
  readonly evidence: Match | null;
  readonly toMatch: (met: Met<CompiledRule | CompiledContext>) => Match;
}

/**
 * Prepares the verdicts of all packs: the weights of the rules met, lowered by the contexts met, and what the whole of
 * the text speaks for, make a score; thresholds make the level.
 */
export function createJudge(compiled: CompiledPacks): Judge {
  const { names, packs, contexts, shared } = readyPacks(compiled);
  const weighText = createTextWeigher(compiled);
  return (text, places) => {
    const scenes = new Scenes(text, places, shared);
    const verdicts = packs.map((ready) => ({ ready, met: meetRulesThatMayShow(ready, scenes) }));
    if (!verdicts.some(canShow)) return { findings: [], trials: [] };
    const contextsMet = meetContexts(contexts, scenes);
    const toMatch: Case['toMatch'] = ({ statement: { id, weight }, witness }) => ({
      rule: id,
      weight,
      spans: toSpans(witness, text, names),
    });
    const weigh = weighText(text, places);
    const cases = verdicts
      .filter(({ met }) => met.length > 0)
      .map(({ ready: { pack }, met }): Case => {
        const lowering = contextsMet.filter(({ statement }) => statement.categories.includes(pack.category));
        const evidence = weigh(pack.category, sumOfWeights(stableOf(met)));
        return { pack, met, lowering, outweighs: compiled.outweighs, evidence, toMatch };
      });
    return { findings: cases.flatMap(findingOf), trials: cases.flatMap(trialsOf) };
  };
}

/** Contexts only lower: rules that reach no level by themselves need none looked at, unless one is on trial. */
function canShow({ ready, met }: Verdict): boolean {
  let sum = 0;
  for (const { statement } of met) {
    if (isTrial(statement)) return true;
    sum += statement.weight;
  }
  return met.length > 0 && sum >= ready.least;
}

function findingOf(judged: Case): Finding[] {
  const { pack, met, lowering, evidence, toMatch } = judged;
  const shown = met.filter(({ statement }) => !isTrial(statement));
  const level = levelOf(judged, shown, lowering);
  if (level === null) return [];
  const { category, name, law } = pack;
  const score = sumOfWeights([...shown, ...lowering].map(({ statement }) => statement)) + pointsOf(evidence);
  const polarity = polarityOf(judged, shown, level);
  const matches = [
    ...heaviestFirst(shown).map(toMatch),
    ...(evidence === null ? [] : [evidence]),
    ...lowering.map(toMatch),
  ];
  return [{ category, level, polarity, score, pack: name, matches, law: [...law] }];
}

function trialsOf(judged: Case): Trial[] {
  const { pack, met, lowering, toMatch } = judged;
  const trying = met.filter(({ statement }) => isTrial(statement));
  if (trying.length === 0) return [];
  const shown = met.filter(({ statement }) => !isTrial(statement));
  const shownLevel = levelOf(judged, shown, lowering);
  return trying.map((one) => ({
    ...toMatch(one),
    category: pack.category,
    shownLevel,
    levelWith: levelOf(judged, [...shown, one], lowering),
  }));
}

function stableOf(met: readonly Met<CompiledRule>[]): CompiledRule[] {
  return met.map(({ statement }) => statement).filter((rule) => !isTrial(rule));
}

function pointsOf(evidence: Match | null): number {
  return evidence?.weight ?? 0;
}

function isTrial({ trial }: CompiledRule): boolean {
  return trial === true;
}

function levelOf(
  { pack, outweighs, evidence }: Case,
  met: readonly Met<CompiledRule>[],
  lowering: readonly Met<CompiledContext>[],
): Level | null {
  const rules = met.map(({ statement }) => statement);
  const contexts = lowering.map(({ statement }) => statement);
  const besides = { lowered: sumOfWeights(contexts), evidence: pointsOf(evidence) };
  return reachedLevel(rules, besides, pack.thresholds, ceilingOf(contexts, outweighs));
}

/** An offer that contexts have lowered to a note is what the heaviest context says it is; see `decidingMatch`. */
function polarityOf(judged: Case, met: readonly Met<CompiledRule>[], level: Level): Polarity {
  const heaviest = heaviestFirst(judged.lowering).at(-1);
  const wasLowered = level === 'note' && levelOf(judged, met, []) !== 'note';
  if (wasLowered && heaviest !== undefined) return heaviest.statement.polarity;
  return heaviestFirst(met)[0]?.statement.polarity ?? 'offer';
}

function heaviestFirst<Statement extends { readonly weight: number }>(
  met: readonly Met<Statement>[],
): Met<Statement>[] {
  return sortFew([...met], (a, b) => b.statement.weight - a.statement.weight);
}
