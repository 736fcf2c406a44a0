import { cutText } from './bound-listing.ts';
import type { Flag } from './flag.schema.ts';
import { foldAgainToString } from './fold-again.ts';

/** Longest text of a flag that is searched, UTF-16 units before folding. */
const MAX_SEARCHED_LENGTH = 2_000;
/** Stands between two fields; folding never gives one. */
const FIELD_END = '\n';

/** What a search in a flag looks at, folded: text, title, seller, address, price and notes. */
export function searchText(flag: Flag): string {
  const { title, text, seller, url, price } = flag.listing;
  const isTitleInText = title !== null && text.includes(title);
  const notes = flag.reviews.flatMap(({ note }) => (note === '' ? [] : [note]));
  const others = [isTitleInText ? null : title, seller, url, price?.raw, ...notes];
  return [cutText(text, MAX_SEARCHED_LENGTH), ...others.filter((field) => field)]
    .map((field) => foldAgainToString(field ?? ''))
    .join(FIELD_END);
}

/** The folded listing text at the beginning of a text made by `searchText`. */
export function listingPart(searched: string): string {
  const end = searched.indexOf(FIELD_END);
  return end < 0 ? searched : searched.slice(0, end);
}

/**
 * The words of a query, folded: a text is found when it holds all of them, each in whatever spelling. Signs that
 * folding leaves nothing of ask for nothing.
 */
export function searchWords(query: string): string[] {
  return query
    .split(/\s+/u)
    .map(foldAgainToString)
    .filter((word) => word !== '');
}

/** Whether a text made by `searchText` holds all words. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
