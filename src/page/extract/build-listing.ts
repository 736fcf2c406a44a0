import { canonicalUrl } from '../../core/listing/canonical-url.ts';
import type { Listing, Posted, Price } from '../../core/listing/listing.schema.ts';
import { listingId } from '../../core/listing/listing-id.ts';
import { attributeOf, findInDocument, rootOf } from '../dom/node-access.ts';
import { type CssPaths, createCssPaths } from './css-path.ts';
import { recordImage } from './fields/image.ts';
import { mainLink } from './fields/link.ts';
import { recordPosted } from './fields/posted.ts';
import { recordPrice } from './fields/price.ts';
import type { RecordParts } from './fields/record-parts.ts';
import { recordSeller } from './fields/seller.ts';
import { siteIdOf } from './fields/site-id.ts';
import { isNaming, recordTitle } from './fields/title.ts';
import type { PageTree } from './page-tree.ts';
import type { RecordText, TextMap } from './record-text.ts';
import { readRecordText, readTreeText } from './record-text.ts';
import { addressOfFacts, NO_FACTS, priceOfFacts } from './structured-data/item-facts.ts';
import { type ListedFacts, NOTHING_LISTED } from './structured-data/listed-facts.ts';
import { createTextStyles, type TextStyles } from './text-style.ts';

/** A listing together with where it stands in the page. */
export type ExtractedListing = {
  readonly listing: Listing;
  /** The elements of the record in page order; several for a record made of siblings. */
  readonly elements: readonly Element[];
  readonly textMap: TextMap;
  /** Set on the main item of a detail page, which is no record of a list. */
  readonly isItem?: true;
  /** Set when its text is longer than what is read. */
  readonly isCutShort?: true;
};

/** What all listings of one pass over a page share. */
export type ReadingContext = {
  /** Address of the page, and the one that its relative links start from. */
  readonly url: string;
  readonly base: string;
  readonly site: string | null;
  readonly lang: string;
  readonly styles: TextStyles;
  readonly paths: CssPaths;
  /** What the page's own lists say of what is found at an address. */
  readonly listed: ListedFacts;
};

/** Fields known better than the record's own words tell, from structured data for instance. */
export type KnownFields = {
  readonly title?: string | null;
  readonly url?: string | null;
  readonly price?: Price | null;
  readonly seller?: string | null;
  readonly image?: string | null;
  readonly siteId?: string | null;
  readonly posted?: Posted | null;
};

/** The context of one pass. The page must not change while it is used. */
export function readingContext(
  document: Document,
  url: string,
  listed: ListedFacts = NOTHING_LISTED,
): ReadingContext {
  const given = findInDocument(document, 'base[href]');
  const href = given === null ? null : attributeOf(given, 'href');
  const base = href === null ? url : (canonicalUrl(href, url) ?? url);
  const root = rootOf(document);
  return {
    url,
    base,
    site: URL.canParse(url) ? new URL(url).hostname || null : null,
    lang: root === null ? '' : (attributeOf(root, 'lang') ?? ''),
    styles: createTextStyles(),
    paths: createCssPaths(),
    listed,
  };
}

/** Where a record stands in a tree that has been read: its text need not be read from the page again. */
export type TreePlace = {
  readonly tree: PageTree;
  readonly nodes: readonly number[];
  /** The element that the listing's path leads to; left out, the first one. */
  readonly anchor?: Element | undefined;
};

/** Reads a record's text and fields; null when it shows no text. */
export function buildListing(
  elements: readonly Element[],
  parts: RecordParts,
  context: ReadingContext,
  section: string | null,
  known: KnownFields = {},
  place?: TreePlace,
): ExtractedListing | null {
  const first = elements[0];
  const { text, map, isCutShort } = textOf(elements, context.styles, place);
  if (text === '' || first === undefined) return null;
  const link = mainLink(parts, context.base);
  const url = known.url ?? link?.url ?? null;
  const listed = (url === null ? undefined : context.listed.get(url)) ?? NO_FACTS;
  const own = known.title ?? recordTitle(parts, link, text);
  const isNamed = () => own !== null && (known.title === own || isNaming(own, parts));
  const title = listed.name === null || isNamed() ? own : listed.name;
  const { site } = context;
  const posted = known.posted ?? recordPosted(parts, text);
  const listing: Listing = {
    id: listingId({ site, siteId: known.siteId ?? siteIdOf(elements), url, title, text }),
    site,
    title,
    text,
    url,
    price: known.price ?? recordPrice(parts, text, { lang: context.lang }) ?? priceOfFacts(listed, null),
    seller: known.seller ?? recordSeller(parts, title) ?? listed.seller,
    image: known.image ?? recordImage(parts, context.base) ?? addressOfFacts(listed.image, context.base),
    path: context.paths.of(place?.anchor ?? first),
    section,
    ...(posted === null ? {} : { posted }),
  };
  return { listing, elements, textMap: map, ...(isCutShort ? { isCutShort: true } : {}) };
}

function textOf(elements: readonly Element[], styles: TextStyles, place?: TreePlace): RecordText {
  return place === undefined
    ? readRecordText(elements, styles)
    : readTreeText(place.tree, place.nodes, styles);
}
