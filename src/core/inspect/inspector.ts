import type { Category } from '../category.ts';
import type { ConceptMap } from '../detect/concept-map.ts';
import type { Level, Match, Span } from '../detect/finding.schema.ts';
import { createListingReader, type ListingText } from '../detect/listing-reader.ts';
import { type Besides, ceilingOf, reachedLevel, sumOfWeights } from '../detect/reached-level.ts';
import {
  type Met,
  meetContexts,
  meetRules,
  type ReadyPack,
  type ReadyRule,
  readyPacks,
} from '../detect/ready-packs.ts';
import { Scenes } from '../detect/scenes.ts';
import { toSpans } from '../detect/spans.ts';
import { createTextWeigher, type WeighCategory } from '../detect/weigh-text.ts';
import type { CompiledContext, CompiledPacks, CompiledRule } from '../packs/compiled-packs.ts';
import { type FoldedText, unitsToString } from '../text/fold.ts';
import { missingParts } from './missing-parts.ts';

/** A concept and the places of the original text where it stands. */
export interface ConceptPlaces {
  readonly concept: string;
  readonly spans: readonly Span[];
}

/** A rule or context met by a text. */
export interface MetRule extends Match {
  readonly cap: Level;
  readonly isTrial: boolean;
}

/** A rule that one thing kept from being met. */
export interface NearMiss {
  readonly rule: string;
  readonly weight: number;
  /** What is missing, in words of concepts. */
  readonly missing: string;
  /** How many of the rule's concepts do stand. */
  readonly standing: number;
}

/** One pack's view of a text, whatever level it ends in. */
export interface PackView {
  readonly pack: string;
  readonly category: Category;
  readonly rules: readonly MetRule[];
  readonly contexts: readonly Match[];
  /** What the whole of the text adds to the score; null for nothing. */
  readonly evidence: Match | null;
  readonly nearMisses: readonly NearMiss[];
  /** The highest level that the contexts allow. */
  readonly ceiling: Level;
  readonly score: number;
  readonly level: Level | null;
}

/** What is added to the weights of a pack's rules: contexts, which lower, and evidence. */
export function besideRules({ contexts, evidence }: Pick<PackView, 'contexts' | 'evidence'>): Besides {
  return { lowered: sumOfWeights(contexts), evidence: evidence?.weight ?? 0 };
}

/** Everything that packs see in one text: what authors need and detection leaves out. */
export interface Inspection {
  readonly folded: string;
  readonly concepts: readonly ConceptPlaces[];
  readonly packs: readonly PackView[];
}

/** Looks into texts the way detection reads them, slowly and completely. */
export interface Inspector {
  inspect(listing: ListingText): Inspection;
}

/** Builds an inspector; costs as much as a detector. */
export function createInspector(compiled: CompiledPacks): Inspector {
  const read = createListingReader(compiled, () => true);
  const { names, packs, contexts, shared } = readyPacks(compiled);
  const weighText = createTextWeigher(compiled);
  return {
    inspect(listing) {
      const { folded, places } = read(listing);
      const scenes = new Scenes(folded, places, shared);
      const view: Scenery = { folded, places, scenes, names, weigh: weighText(folded, places) };
      const contextsMet = meetContexts(contexts, scenes);
      return {
        folded: unitsToString(folded, 0, folded.length),
        concepts: standingConcepts(view),
        packs: packs.map((pack) => viewOf(pack, contextsMet, view, compiled.outweighs)),
      };
    },
  };
}

interface Scenery {
  readonly folded: FoldedText;
  readonly places: ConceptMap;
  readonly scenes: Scenes;
  readonly names: readonly string[];
  readonly weigh: WeighCategory;
}

function standingConcepts({ folded, places, names }: Scenery): ConceptPlaces[] {
  return names.flatMap((concept, at) => {
    const spans = places.hitsOf(at).flatMap((hit) => toSpans([{ ...hit, parts: [] }], folded, names));
    return spans.length === 0 ? [] : [{ concept, spans }];
  });
}

function viewOf(
  ready: ReadyPack,
  contextsMet: readonly Met<CompiledContext>[],
  scenery: Scenery,
  outweighs: number | null,
): PackView {
  const { pack, rules } = ready;
  const met = meetRules(ready, scenery.scenes);
  const lowering = contextsMet.filter(({ statement }) => statement.categories.includes(pack.category));
  const stable = met.map(({ statement }) => statement).filter(({ trial }) => trial !== true);
  const taken = lowering.map(({ statement }) => statement);
  const evidence = scenery.weigh(pack.category, sumOfWeights(stable));
  const contexts = lowering.map((one) => toMatch(one, scenery));
  const besides = besideRules({ contexts, evidence });
  const ceiling = ceilingOf(taken, outweighs);
  const metIds = new Set(met.map(({ statement }) => statement.id));
  return {
    pack: pack.name,
    category: pack.category,
    rules: met.map((one) => ({
      ...toMatch(one, scenery),
      cap: one.statement.cap,
      isTrial: one.statement.trial === true,
    })),
    contexts,
    evidence,
    nearMisses: rules
      .filter(({ statement }) => !metIds.has(statement.id))
      .flatMap((rule) => nearMiss(rule, scenery)),
    ceiling,
    score: sumOfWeights(stable) + besides.lowered + besides.evidence,
    level: reachedLevel(stable, besides, pack.thresholds, ceiling),
  };
}

function toMatch({ statement, witness }: Met<CompiledRule | CompiledContext>, scenery: Scenery): Match {
  const { id, weight } = statement;
  return { rule: id, weight, spans: toSpans(witness, scenery.folded, scenery.names) };
}

function nearMiss({ statement, test, unless }: ReadyRule, { scenes, names }: Scenery): NearMiss[] {
  // Tests are asked in other forms than their own, so nothing that is known of them holds.
  const scene = { ...scenes.under(unless), answers: null };
  const { missing, standing } = missingParts(test, scene, names);
  const [only, ...others] = missing;
  if (only === undefined || others.length > 0 || standing === 0) return [];
  return [{ rule: statement.id, weight: statement.weight, missing: only, standing }];
}
