import { canonicalUrl } from '../../src/core/listing/canonical-url.ts';
import type { Listing } from '../../src/core/listing/listing.schema.ts';
import { findPrice } from '../../src/core/listing/price.ts';
import type { PageReading } from './page-probe.ts';

/** A gold record of a list page: boundaries are checked by hand, the fields were read mechanically. */
export type GoldRecord = {
  readonly text: string;
  readonly longest_link?: { readonly href: string; readonly text: string } | null;
  readonly price_guess?: string | null;
};

/** Right and asked, for accuracies. */
export type Tally = { right: number; asked: number };
export type ListScores = {
  readonly f1: number;
  readonly found: number;
  readonly title: Tally;
  readonly url: Tally;
  readonly price: Tally;
};

/** Record F1 of one list page and how often the fields of its found records agree with the gold. */
export function scoreList(reading: PageReading, records: readonly GoldRecord[]): ListScores {
  const scores = {
    title: { right: 0, asked: 0 },
    url: { right: 0, asked: 0 },
    price: { right: 0, asked: 0 },
  };
  reading.goldOf.forEach((at, index) => {
    const listing = reading.listings[index];
    const gold = records[at];
    if (listing !== undefined && gold !== undefined) scoreFields(scores, listing, gold, reading.base);
  });
  const found = reading.goldOf.filter((at) => at >= 0).length;
  const total = reading.listings.length + reading.gold;
  return { f1: total === 0 ? 1 : (2 * found) / total, found, ...scores };
}

function scoreFields(
  scores: Record<'title' | 'url' | 'price', Tally>,
  listing: Listing,
  gold: GoldRecord,
  base: string,
): void {
  const link = gold.longest_link;
  if (link && /\p{L}{2}/u.test(link.text)) count(scores.title, isSameTitle(listing.title, link.text));
  if (link && canonicalUrl(link.href, base) !== null)
    count(scores.url, listing.url === canonicalUrl(link.href, base));
  const price = gold.price_guess ? findPrice(gold.price_guess) : null;
  if (price !== null) count(scores.price, listing.price?.amount === price.amount);
}

function count(tally: Tally, isRight: boolean): void {
  tally.asked += 1;
  if (isRight) tally.right += 1;
}

/** A link around a whole card holds the title among other words. */
function isSameTitle(title: string | null, linked: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[\s…]|\.{3}/g, '');
  const [ours, theirs] = [plain(title ?? ''), plain(linked)];
  return ours !== '' && (theirs.includes(ours) || ours.includes(theirs));
}
