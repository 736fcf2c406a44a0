import type { CompiledContext, CompiledPack, CompiledRule } from '../packs/compiled-packs.ts';
import type { FoldedText } from '../text/fold.ts';
import { meet, type Scene, type Witness } from './conditions.ts';
import type { Finding, Level, Match, Polarity } from './finding.schema.ts';
import type { Hit } from './hit.ts';
import { compareLevels } from './level.ts';
import { toSpans } from './spans.ts';

interface MetRule {
  readonly rule: CompiledRule;
  readonly witness: Witness;
}

interface MetContext {
  readonly context: CompiledContext;
  readonly witness: Witness;
}

/**
 * One pack's verdict: the weights of the rules met, lowered by the contexts met, make a score; thresholds make
 * the level; a rule's cap holds unless an uncapped rule of higher reach is met too.
 */
export function judge(
  pack: CompiledPack,
  contexts: readonly CompiledContext[],
  scene: Omit<Scene, 'unless'>,
  names: readonly string[],
): Finding[] {
  const met = pack.rules.flatMap((rule) => {
    const witness = meet(rule.when, { ...scene, unless: rule.unless });
    return witness === null ? [] : [{ rule, witness }];
  });
  if (met.length === 0) return [];
  const lowered = meetContexts(
    contexts.filter(({ categories }) => categories.includes(pack.category)),
    scene,
  );
  const score = sum(met.map(({ rule }) => rule.weight)) + sum(lowered.map(({ context }) => context.weight));
  const level = levelOf(score, pack, met);
  if (level === null) return [];
  return [
    {
      category: pack.category,
      level,
      polarity: polarityOf(met, lowered, level),
      score,
      pack: pack.name,
      matches: toMatches(met, lowered, scene.text, names),
      law: [...pack.law],
    },
  ];
}

function meetContexts(contexts: readonly CompiledContext[], scene: Omit<Scene, 'unless'>): MetContext[] {
  return contexts.flatMap((context) => {
    const witness = meet(context.when, { ...scene, unless: [] });
    return witness === null ? [] : [{ context, witness }];
  });
}

function levelOf(score: number, { thresholds }: CompiledPack, met: readonly MetRule[]): Level | null {
  const reached = (['strong', 'likely', 'note'] as const).find((level) => score >= thresholds[level]);
  if (reached === undefined) return null;
  const cap = met.reduce<Level>(
    (top, { rule }) => (compareLevels(rule.cap, top) > 0 ? rule.cap : top),
    'note',
  );
  return compareLevels(reached, cap) > 0 ? cap : reached;
}

/** An offer that contexts have lowered to a note is what the heaviest context says it is. */
function polarityOf(met: readonly MetRule[], lowered: readonly MetContext[], level: Level): Polarity {
  const [heaviest] = [...lowered].sort((a, b) => a.context.weight - b.context.weight);
  if (level === 'note' && heaviest !== undefined) return heaviest.context.polarity;
  const [leading] = [...met].sort((a, b) => b.rule.weight - a.rule.weight);
  return leading?.rule.polarity ?? 'offer';
}

function toMatches(
  met: readonly MetRule[],
  lowered: readonly MetContext[],
  text: FoldedText,
  names: readonly string[],
): Match[] {
  const match = (rule: string, weight: number, witness: readonly Hit[]): Match => ({
    rule,
    weight,
    spans: toSpans(witness, text, names),
  });
  const rules = [...met].sort((a, b) => b.rule.weight - a.rule.weight);
  return [
    ...rules.map(({ rule, witness }) => match(rule.id, rule.weight, witness)),
    ...lowered.map(({ context, witness }) => match(context.id, context.weight, witness)),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
