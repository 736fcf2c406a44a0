import type { GroupBasics, GroupFeatures } from './group-features.ts';

/** Least median characters of a record, and of one that is a picture under its heading. */
export const MIN_TEXT = 8;
const MIN_NAME = 4;
const MAX_TEXT = 6_000;
const MIN_VARIETY = 0.5;
/** Members of which so many are called records are. */
const NAMED = 0.9;
/** Longest median text of posts that a page lists in excerpts, and of those that it shows whole, each under a heading. */
const MAX_EXCERPT = 2_000;
const MAX_POST = 4_000;
/** Longest median text of offers that are listed with their descriptions. */
const MAX_DESCRIBED = 4_000;
/** So many links in one member are a part of a site map, not an offer. */
const MANY_LINKS = 40;
/** Records of which fewer than this have a link are mixed. */
const MIXED_LINKS = 0.7;
/** Members that agree this far are alike. */
const EVEN = 0.6;
/** More of the words in one member than this are most of the page's. */
const MOST_OF_WORDS = 0.5;

/** Nothing but a table, or a list without any elements of its own, has more of a page than this. */
const MOST_OF_PAGE = 0.8;
/** So many paragraphs with a link each may be a list. */
const MANY_PARAGRAPHS = 12;
/** So many titles, each so long, with so much of the page are what it is about. */
const MANY_TITLES = 20;
const LONG_TITLE = 60;
const REGISTER_OF_PAGE = 0.6;
/** What leads on has so much of an entry with a description; in running text it has less. */
const TITLE_OF_ENTRY = 0.12;
/** Most links of an entry of an index; more are a menu's. */
const MAX_INDEXED = 12;

/** A paragraph with more text than this outside of elements is running text. */
const MAX_BARE = 0.1;

/** Text-level elements and headings. */
const NEVER: ReadonlySet<string> = new Set(
  'H1 H2 H3 H4 H5 H6 SPAN B I EM STRONG FONT SMALL BIG SUP SUB U S CODE PRE BLOCKQUOTE LABEL BR DT TH THEAD TIME BUTTON FORM'.split(
    ' ',
  ),
);

/**
 * How much a group looks like the records of a list: what a member holds (price, link, image, heading, several
 * pieces of text), how many there are, how much of the page they make up. 0 for what cannot be records.
 */
export function scoreGroup(group: GroupFeatures): number {
  if (!isPossible(group) || group.variety < MIN_VARIETY) return 0;
  if (group.tag === 'P' && group.bare > MAX_BARE && !isLedList(group)) return 0;
  const size = Math.sqrt(Math.min(group.count, 40));
  const weight = 0.12 + Math.min(1, group.coverage) ** 0.8;
  return (
    recordQuality(group) * size * weight * placeFactor(group) * standingFactor(group) * evenFactor(group)
  );
}

/** How much one member looks like a record, 0 to 1, whatever the size of the group. */
export function recordQuality(group: GroupFeatures): number {
  const pieces = Math.min(1, Math.max(0, group.chunks - 1) / 4);
  const length = Math.min(1, Math.log(Math.max(1, group.text / 10)) / Math.log(15));
  const evidence =
    0.3 * group.withPrice * (group.prices > 4 ? 0.5 : 1) +
    0.15 * group.withLink +
    0.15 * group.withImage +
    0.1 * Math.max(group.withHeading, group.titled, isLedList(group) ? group.led : 0) +
    (isNamedList(group) ? 0.2 : 0) +
    0.25 * pieces +
    0.2 * length;
  return Math.min(1, evidence) * menuFactor(group) * proseFactor(group) * listFactor(group) * group.variety;
}

/** False for what cannot be records, whatever else is measured of it. */
export function isPossible(group: GroupBasics): boolean {
  const isNamed = Math.min(group.withImage, group.withHeading, group.withLink) >= 0.9;
  const least = isNamed ? MIN_NAME : MIN_TEXT;
  if (group.count < 2 || group.text < least || group.text > MAX_TEXT) return false;
  if (isPartOnly(group.tag) && !isSpanOfCards(group)) return false;
  if (group.withText < 0.6) return false;
  if (group.tag === 'P') return group.withLink >= 0.9 && group.chunks >= leastPieces(group);
  const isBare = group.withLink < 0.5 && group.withPrice < 0.5 && group.chunks < 4;
  return !isBare;
}

/** Cards written as spans: each with a picture and a price, a link and several pieces of text. */
function isSpanOfCards({ tag, withImage, withPrice, withLink, chunks }: GroupBasics): boolean {
  return tag === 'SPAN' && Math.min(withImage, withPrice, withLink) >= 0.9 && chunks >= 3;
}

/** The fewer paragraphs there are, the more pieces each has to have; one will do where they are as long as titles. */
function leastPieces({ count, text }: GroupBasics): number {
  if (count < MANY_PARAGRAPHS) return 4;
  return count >= MANY_TITLES && text >= LONG_TITLE ? 1 : 2;
}

/** True for tags that are parts of a record and never one. */
export function isPartOnly(tag: string): boolean {
  return NEVER.has(tag);
}

/** Menus, tag clouds and pagers: one piece of text, all of it a link, no price, no image. */
function menuFactor(group: GroupFeatures): number {
  if (group.withPrice >= 0.3 || group.linkDensity < 0.8 || isRowOfData(group) || isRegister(group)) return 1;
  const isLinksOnly = group.linkDensity >= 0.88 && group.addresses >= 0.8 * group.chunks;
  const isHeaded = group.withHeading >= 0.9 && isTitled(group) && group.links <= 4;
  if (isHeaded || isIndex(group)) return 1;
  // Categories with an icon each; cards with a picture have words besides their links.
  if (group.withImage >= 0.5) return isLinksOnly && group.linkDensity >= 0.97 && group.chunks >= 5 ? 0.5 : 1;
  if (isLinksOnly && group.chunks >= 4) return 0.3;
  if (group.chunks >= 4) return 1;
  return group.text >= 40 ? 0.5 : 0.25;
}

/** A page that is nothing but many titles with a few links under each: an index of games, of towns. */
function isIndex({ count, titled, chunks, links, coverage, inMain }: GroupFeatures): boolean {
  const isMany = count >= MANY_TITLES && chunks >= 2 && links <= MAX_INDEXED;
  return isMany && coverage >= MOST_OF_PAGE && Math.min(titled, inMain) >= 0.9;
}

/** Cells of which some are no links: a menu in a table has none. */
function isRowOfData({ tag, chunks, addresses }: GroupFeatures): boolean {
  return tag === 'TR' && chunks >= 3 && addresses < chunks;
}

/** Running text with a link in it (a list of references), lists as a whole that are called no record, and maps of the site. */
function listFactor(group: GroupFeatures): number {
  const isRunning = !isLedList(group) && group.bare > 0.5 && group.withPrice < 0.5 && group.withImage < 0.5;
  const isMap = group.links > MANY_LINKS;
  const isList = (group.tag === 'UL' || group.tag === 'OL') && group.named < NAMED;
  return (isRunning ? 0.4 : 1) * (isMap ? 0.3 : 1) * (isList ? 0.7 : 1);
}

/** Sections of an article: long unbroken text, hardly a link, no price; excerpts of posts have titles that lead on. */
function proseFactor(group: GroupFeatures): number {
  if (isTitled(group) || isThread(group) || isTableOfPage(group, MOST_OF_PAGE) || isLedList(group)) return 1;
  const isSentence = group.chunks <= 2 && group.prose > 0.3 && group.withPrice < 0.5;
  if (isSentence) return 0.6;
  if (group.prose < 0.6 || group.linkDensity > 0.15) return 1;
  const hasOffer = group.withPrice >= 0.7 && group.withLink >= 0.7 && group.text < 1_200;
  if (hasOffer || isDescribed(group)) return 1;
  const isUnbroken = group.text / Math.max(1, group.chunks) > 80;
  return isUnbroken || group.text > 1_200 ? 0.3 : 1;
}

/** Offers with their descriptions: each with a price and a picture, and many short pieces and links around the long one. */
function isDescribed(group: GroupFeatures): boolean {
  const has = Math.min(group.withPrice, group.withLink, group.withImage);
  return (
    has >= 0.9 && group.count >= 4 && group.chunks >= 16 && group.links >= 8 && group.text < MAX_DESCRIBED
  );
}

/** Several things that can be opened, each with its title and some words, however long these are. */
function isTitled(group: GroupFeatures): boolean {
  const most = group.withHeading >= 0.9 && group.count >= 8 ? MAX_POST : MAX_EXCERPT;
  return group.titled >= 0.9 && group.count >= 4 && group.text < most;
}

/** Many of one kind, each with a title that leads somewhere and words besides. */
export function isTitledList(group: GroupFeatures): boolean {
  return group.titled >= 0.9 && group.count >= 10 && group.chunks >= 4 && group.linkDensity < 0.5;
}

function placeFactor(group: GroupFeatures): number {
  const aside = 1 - group.inMain - group.inNavigation;
  return group.inMain + 0.5 * aside + 0.1 * group.inNavigation;
}

/** What stands beside an article is not what the page is about; priced offers count more than links to read. */
function standingFactor(group: GroupFeatures): number {
  if (group.withPrice >= 0.6 || isNamedList(group)) return Math.sqrt(group.standing);
  return isPosts(group) ? group.standing ** 0.7 : group.standing;
}

/**
 * Many paragraphs or entries that each begin with a link, and together are the page: lists were written so before there
 * were cards, and registers of decrees still are.
 */
function isLedList({ led, count, coverage, prose, linkDensity }: GroupFeatures): boolean {
  const isPage = count >= MANY_PARAGRAPHS && coverage >= MOST_OF_PAGE;
  return isPage && led >= 0.9 && (prose < 0.3 || linkDensity >= TITLE_OF_ENTRY);
}

/** Many titles as long as sentences, each leading on, and little else on the page: no menu has such entries. */
export function isRegister(group: GroupFeatures): boolean {
  const { count, text, links, coverage, inMain, withLink, variety } = group;
  const areTitles = count >= MANY_TITLES && text >= LONG_TITLE && links <= 2 && variety >= 0.9;
  return areTitles && coverage >= REGISTER_OF_PAGE && Math.min(inMain, withLink) >= 0.9;
}

/** True for the rows of a table that makes up so much of the page, each with a link and several cells. */
export function isTableOfPage(group: GroupFeatures, least: number): boolean {
  const { tag, count, coverage, inMain, withLink, chunks, text } = group;
  const isTable = tag === 'TR' && count >= 8 && chunks >= 3 && text < MAX_EXCERPT;
  return isTable && coverage >= least && Math.min(inMain, withLink) >= 0.9;
}

/** True when the markup itself calls them offers or threads, and each has a title that leads somewhere. */
export function isNamedList(group: GroupFeatures): boolean {
  return group.named >= NAMED && group.withHeading >= 0.9 && group.withLink >= 0.9 && group.count >= 3;
}

/** The posts of a thread: each is called one or begins with who wrote it, and has words but no title that leads on. */
export function isThread(group: GroupFeatures): boolean {
  return (
    group.posts >= 0.9 && group.count >= 3 && group.chunks >= 3 && group.titled < 0.5 && group.text >= 40
  );
}

/** Reviews, comments, posts: many of one kind, with words of their own among an author, a date and controls. */
function isPosts(group: GroupFeatures): boolean {
  return group.count >= 8 && group.chunks >= 8 && group.withLink >= 0.9 && group.linkDensity < 0.5;
}

/**
 * Records are alike in what they hold. Two or three that are not are halves of a page; many, some with links and some
 * without, are its sections.
 */
function evenFactor(group: GroupFeatures): number {
  const isMixed = group.withLink < MIXED_LINKS && group.withPrice < MIXED_LINKS && !isThread(group);
  if (group.count > 4) return (isMixed ? Math.min(1, evenness(group) / EVEN) : 1) * lengthFactor(group);
  return evenness(group) ** 2 * (group.count === 2 ? 0.7 : 1);
}

/** Where one of several holds most of the words they are the parts of a page. */
function lengthFactor(group: GroupFeatures): number {
  return group.longest > MOST_OF_WORDS && !isThread(group) ? 0.5 : 1;
}

/** How far the members of a group agree, 0 to 1: all or none of them have links, prices, images, headings. */
function evenness(group: GroupFeatures): number {
  const shares = [group.withLink, group.withPrice, group.withImage, group.withHeading];
  return shares.reduce((sum, share) => sum + Math.abs(2 * share - 1), 0) / shares.length;
}
