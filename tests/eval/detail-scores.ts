import { parsePrice } from '../../src/core/listing/price.ts';
import type { PageReading } from './page-probe.ts';
import { count, type Tally, zero } from './tally.ts';

/** What the authors of a detail page annotated: amounts with a point, currencies as they write them. */
export type GoldDetail = { readonly price?: readonly string[]; readonly currency?: readonly string[] };
/** The posts of a thread, annotated by hand. */
export type GoldThread = {
  readonly posts: readonly { readonly post_text: { readonly surface_form: string } }[];
};

export type DetailScores = Record<'title' | 'price' | 'currency', Tally>;

const BEGINNING = 30;

/** How the first listing of a detail page agrees with its gold. A title is right when it names the page's subject. */
export function scoreDetail({ listings, documentTitle }: PageReading, gold: GoldDetail): DetailScores {
  const scores = { title: zero(), price: zero(), currency: zero() };
  const [main] = listings;
  count(scores.title, isTitleOf(main?.title ?? '', documentTitle));
  const [amount] = gold.price ?? [];
  const [currency] = gold.currency ?? [];
  const code = currency === undefined ? null : currencyOf(currency);
  if (amount !== undefined) count(scores.price, main?.price?.amount === Number(amount));
  if (code !== null) count(scores.currency, main?.price?.currency === code);
  return scores;
}

/** How many posts of a thread begin in one of the listings. */
export function scoreThread({ listings }: PageReading, { posts }: GoldThread): Tally {
  const read = listings.map(({ text }) => squeeze(text));
  const found = zero();
  for (const { post_text } of posts) {
    const beginning = squeeze(post_text.surface_form).slice(0, BEGINNING);
    if (beginning !== '')
      count(
        found,
        read.some((text) => text.includes(beginning)),
      );
  }
  return found;
}

/** Most words of the title stand in the title of the document, or the other way round: shops shorten either. */
function isTitleOf(title: string, documentTitle: string): boolean {
  const [ours, theirs] = [wordsOf(title), wordsOf(documentTitle)];
  const shared = ours.filter((word) => theirs.includes(word)).length;
  return shared > 0 && shared >= 0.5 * Math.min(ours.length, theirs.length);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function currencyOf(written: string): string | null {
  return parsePrice(`1 ${written}`)?.currency ?? parsePrice(`${written} 1`)?.currency ?? null;
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}]+/gu, '');
}
