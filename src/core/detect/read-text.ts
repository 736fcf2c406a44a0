import type { CompiledPacks } from '../packs/compiled-packs.ts';
import { createFolder, type FoldedText } from '../text/fold.ts';
import { createSpellingFinder } from './find-spellings.ts';
import { createTermFinder, type TermHit } from './find-terms.ts';
import { compareHits } from './hit.ts';
import { readTerms, withoutLanguages } from './term-list.ts';
import { buildTrie } from './term-trie.ts';

/** A text in its plain form with the terms that stand in it, sorted by start. */
export interface ReadText {
  readonly folded: FoldedText;
  readonly terms: readonly TermHit[];
}

/** Folds a text and finds the terms of the packs in it; the result is good until the next call. */
export type TextReader = (text: string) => ReadText;

/** Builds a reader for the terms of all packs but those in skipped languages; costs some milliseconds. */
export function createTextReader(
  { terms, spellings }: CompiledPacks,
  skippedLanguages: readonly string[] = [],
): TextReader {
  const list = withoutLanguages(readTerms(terms), terms, skippedLanguages);
  const trie = buildTrie(list);
  const findTerms = createTermFinder(trie);
  const findSpellings = createSpellingFinder(trie, spellings);
  const folder = createFolder();
  return (text) => {
    const folded = folder.fold(text);
    const plain = findTerms(folded);
    const spelled = findSpellings(folded);
    if (spelled.length === 0) return { folded, terms: plain };
    return { folded, terms: [...plain, ...spelled].sort(compareHits) };
  };
}
