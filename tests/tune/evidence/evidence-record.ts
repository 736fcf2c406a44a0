import { CATEGORIES, type Category } from '../../../src/core/category.ts';
import { createSignReader, type TextSigns } from '../../../src/core/detect/evidence.ts';
import { createListingReader, type ListingText } from '../../../src/core/detect/listing-reader.ts';
import { reachedLevel, sumOfWeights } from '../../../src/core/detect/reached-level.ts';
import { eachSequence } from '../../../src/core/detect/word-sequences.ts';
import { besideRules, createInspector, type PackView } from '../../../src/core/inspect/inspector.ts';
import type { CompiledPacks } from '../../../src/core/packs/compiled-packs.ts';
import { createFolder } from '../../../src/core/text/fold.ts';

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

/** Reads texts as detection does, without evidence, for their concepts and for these words and sequences of words. */
export function readRecords(
  texts: readonly AnsweredText[],
  shipped: CompiledPacks,
  words: readonly string[],
): EvidenceRecord[] {
  const packs = { ...shipped, evidence: null };
  const inspector = createInspector(packs);
  const read = createListingReader(packs, () => true);
  const readSigns = createSignReader(packs, words);
  return texts.map(({ listing, group, answers }) => {
    const { folded, places } = read(listing);
    const signs = readSigns(folded, places);
    return { group, answers, signs, views: inspector.inspect(listing).packs };
  });
}

/** The words and sequences of words that stand in at least so many of the texts. */
export function wordsIn(texts: readonly AnsweredText[], least: number): string[] {
  const folder = createFolder();
  const counts = new Map<string, number>();
  for (const { listing } of texts) {
    const own = new Set<string>();
    eachSequence(folder.fold(listing.text), (sequence) => own.add(sequence));
    for (const sequence of own) counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= least).map(([sequence]) => sequence);
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
