import { CATEGORIES, type Category } from '../../../src/core/category.ts';
import { createSignReader, type TextSigns } from '../../../src/core/detect/evidence.ts';
import { createListingReader, type ListingText } from '../../../src/core/detect/listing-reader.ts';
import { reachedLevel, sumOfWeights } from '../../../src/core/detect/reached-level.ts';
import { besideRules, createInspector, type PackView } from '../../../src/core/inspect/inspector.ts';
import type { CompiledPacks } from '../../../src/core/packs/compiled-packs.ts';

/** Whether a text offers or asks for what each category names; left out where nobody said so. */
export type Answers = Readonly<Partial<Record<Category, boolean>>>;

/** A text with a label, what signs it shows and what packs say of it without evidence. */
export interface EvidenceRecord {
  readonly group: string;
  readonly answers: Answers;
  readonly signs: TextSigns;
  readonly views: readonly PackView[];
  /** How often it counts while learning; once when left out. */
  readonly times?: number;
}

/** A text with a label, and the group of texts that it is held out with. */
export interface AnsweredText {
  readonly listing: ListingText;
  readonly group: string;
  readonly answers: Answers;
}

/** The answer of a text whose categories are all known. */
export function allAnswers(accepted: readonly Category[]): Answers {
  return Object.fromEntries(CATEGORIES.map((category) => [category, accepted.includes(category)]));
}

/** Reads texts as detection does, without evidence. */
export function readRecords(texts: readonly AnsweredText[], shipped: CompiledPacks): EvidenceRecord[] {
  const packs = { ...shipped, evidence: null };
  const inspector = createInspector(packs);
  const read = createListingReader(packs, () => true);
  const readSigns = createSignReader(packs);
  return texts.map(({ listing, group, answers }) => {
    const { folded, places } = read(listing);
    const signs = readSigns(folded, places);
    return { group, answers, signs, views: inspector.inspect(listing).packs };
  });
}

/** What the rules of a pack weigh together, without those on trial. */
export function weightOfRules({ rules }: PackView): number {
  return sumOfWeights(rules.filter(({ isTrial }) => !isTrial));
}

/** Whether a pack would flag a text with so many points of evidence. */
export function isFlaggedWith(view: PackView, points: number, { packs }: CompiledPacks): boolean {
  const pack = packs.find(({ category }) => category === view.category);
  if (pack === undefined) return false;
  const stable = view.rules.filter(({ isTrial }) => !isTrial);
  const besides = { ...besideRules(view), evidence: points };
  const level = reachedLevel(stable, besides, pack.thresholds, view.ceiling);
  return level === 'likely' || level === 'strong';
}
