import { encodeTerm } from '../../../core/packs/compile-term.ts';
import type { Patterns } from '../../../core/packs/read-patterns.ts';
import { coverOf, type ListedTerm, toListedTerm } from './term-cover.ts';

/** A term that another term of its concept finds anyway. */
export interface CoveredTerm {
  readonly term: ListedTerm;
  readonly by: ListedTerm;
  /** The other term takes the same place in the text, so that this one adds nothing at all. */
  readonly isWhole: boolean;
}

/** Terms of one file that fold to the same. Two languages may share a word: each file stays whole by itself. */
export function repeatedTerms(patterns: Patterns): CoveredTerm[] {
  return [...byConcept(patterns).values()].flatMap((terms) => {
    const firstOf = new Map<string, ListedTerm>();
    return terms.flatMap((term) => {
      const key = `${term.file} ${term.encoded}`;
      const first = firstOf.get(key);
      firstOf.set(key, first ?? term);
      return first === undefined ? [] : [{ term, by: first, isWhole: true }];
    });
  });
}

/**
 * Terms that a shorter term of the same concept covers wherever they are read: one of the same file, or of a language
 * that waits for no sign.
 */
export function coveredTerms(patterns: Patterns): CoveredTerm[] {
  const waiting = new Set(patterns.terms.flatMap(({ file, data }) => (data.shownBy ? [file] : [])));
  const isThereWith = (by: ListedTerm, term: ListedTerm): boolean =>
    by.file === term.file || !waiting.has(by.file);
  return [...byConcept(patterns).values()].flatMap((terms) => {
    const distinct = [...new Map(terms.map((term) => [`${term.file} ${term.encoded}`, term])).values()];
    return distinct.flatMap((term) => {
      const covers = distinct.flatMap((by) => {
        const isOther = by.encoded !== term.encoded && isThereWith(by, term);
        const cover = isOther ? coverOf(term, by) : null;
        return cover === null ? [] : [{ term, by, isWhole: cover === 'whole' }];
      });
      return covers.find(({ isWhole }) => isWhole) ?? covers[0] ?? [];
    });
  });
}

function byConcept({ terms }: Patterns): Map<string, ListedTerm[]> {
  const lists = new Map<string, ListedTerm[]>();
  for (const { file, data } of terms) {
    for (const [concept, list] of Object.entries(data.terms)) {
      const kind = data.language === 'codes' ? 'code' : 'word';
      const listed = list.map((text) =>
        toListedTerm({ file, concept, text, kind, encoded: encodeTerm(text) }),
      );
      lists.set(concept, [...(lists.get(concept) ?? []), ...listed]);
    }
  }
  return lists;
}
