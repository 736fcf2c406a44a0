import { isMoment } from '../../../core/listing/posted.ts';
import { findPrice, isBarePrice } from '../../../core/listing/price.ts';
import { attributeOf, childElementCountOf } from '../../dom/node-access.ts';
import type { MainLink } from './link.ts';
import { plainTextOf } from './plain-text.ts';
import { isInNode, type RecordParts } from './record-parts.ts';
import { isProfileAddress } from './seller.ts';

const MAX_TITLE = 300;
const MAX_NAMED = 200;
/** Grades and measures with a stroke between them, no word among them: `A / B / 0.25`. */
const CODE = /^(?=.*\s\/\s)(?:[A-Z]{1,2}|[\d.,]+|[\s/])+$/;
/** One word of letters, on a line above what it is the brand of. */
const BRAND = /^[\p{Script=Latin}&'’.-]{2,14}$/u;

/**
 * The title: the heading, what is named one in the main link, the words of that link, what else is named one, the
 * first bold words, else the first line of the text that is no bare price, date or label. Null without words.
 */
export function recordTitle(parts: RecordParts, link: MainLink | null, text: string): string | null {
  const { labels } = parts;
  const heading = firstText(parts, parts.headings);
  if (heading !== null) return nameInHeading(parts, link) ?? heading;
  const inLink = link === null ? null : firstText(parts, titlesInside(link, parts));
  if (inLink !== null) return inLink;
  const linked = link !== null && !isWhole(link, parts) ? titleInLink(link, text, labels) : null;
  const isOverlay = link !== null && link.node !== null && link.text === '';
  const named = firstText(parts, linked === null ? ownTitles(parts, isOverlay) : withoutNames(parts));
  if (named !== null && (linked === null || !linked.includes(named))) {
    return linked !== null && isInside(link, parts) ? linked : named;
  }
  const ofCard = link !== null && linked === null ? namingLine(text.split('\n'), labels) : null;
  return linked ?? firstText(parts, parts.strong) ?? ofCard ?? firstLine(text, labels);
}

/** More links than this in a heading say where a thing belongs: its town, its country, its kind. */
const LINKS_OF_HEADING = 2;

/** The words of the main link, where the heading around it holds links to other places too. */
function nameInHeading({ tree, headings, links, labels }: RecordParts, link: MainLink | null): string | null {
  const node = link?.node ?? null;
  const heading = node === null ? undefined : headings.find((one) => isInNode(tree, one, node));
  if (heading === undefined || link === null) return null;
  const inside = links.filter((one) => isInNode(tree, heading, one));
  return inside.length > LINKS_OF_HEADING ? usable(link.text, labels) : null;
}

/** What is named a title, but for the names of people: `name` is what either is called. */
function withoutNames({ tree, titles, links }: RecordParts): readonly number[] {
  if (titles.length === 0) return titles;
  const isName = (title: number) => {
    const [only, more] = links.filter((link) => isInNode(tree, title, link));
    const link = only === undefined || more !== undefined ? undefined : tree.elements[only];
    return link !== undefined && isProfileAddress(attributeOf(link, 'href') ?? '');
  };
  return titles.filter((title) => !isName(title));
}

/** What is named a title; beside a link laid over the record without words, what leads somewhere itself is another's name. */
function ownTitles({ tree, titles, links }: RecordParts, isOverlaid: boolean): readonly number[] {
  return isOverlaid ? titles.filter((title) => !links.some((link) => isInNode(tree, title, link))) : titles;
}

/** False for a title that is one for want of words: a bare price, a number, a label. */
export function isNaming(title: string, { labels }: RecordParts): boolean {
  return usable(title, labels) !== null;
}

/** The link goes around the whole card: its words are the card's, not a title. */
function isWhole({ node, text }: MainLink, { tree, root }: RecordParts): boolean {
  if (node === null || node === root) return true;
  if (text.length <= 40 || text.length <= 0.8 * plainTextOf(tree, root).length) return false;
  const element = tree.elements[node];
  return element !== undefined && childElementCountOf(element) > 1;
}

/** The words of the link; of a link around several lines the one that names something. */
function titleInLink({ text: linked }: MainLink, text: string, labels: ReadonlySet<string>): string | null {
  const all = linked.replace(/\s+/g, '');
  const lines = text.split('\n').filter((line) => all.includes(line.replace(/\s+/g, '')));
  return lines.length < 2 ? usable(linked, labels) : (namingLine(lines, labels) ?? usable(linked, labels));
}

/** The first line that is no price, date or label; the one after it where the first is a brand. */
function namingLine(lines: readonly string[], labels: ReadonlySet<string>): string | null {
  const naming = lines.flatMap((line) => {
    const words = usable(line, labels);
    return words === null || /[:：]$/.test(words) || findPrice(words) !== null ? [] : [words];
  });
  const [first = null, next = ''] = naming;
  return first !== null && BRAND.test(first) && next.length > first.length ? next : first;
}

/** What is named a title inside the main link; none where that goes around the record. */
function titlesInside({ node }: MainLink, { tree, titles }: RecordParts): readonly number[] {
  return node === null ? [] : titles.filter((title) => isInNode(tree, node, title));
}

function isInside(link: MainLink | null, { tree, titles }: RecordParts): boolean {
  const node = link?.node ?? null;
  return node !== null && titles.some((title) => isInNode(tree, title, node));
}

function firstText({ tree, labels }: RecordParts, nodes: readonly number[]): string | null {
  for (const node of nodes) {
    const text = usable(plainTextOf(tree, node), labels);
    if (text !== null && text.length <= MAX_NAMED) return text;
  }
  return null;
}

function firstLine(text: string, labels: ReadonlySet<string>): string | null {
  const lines = text.split('\n');
  let code: string | null = null;
  for (const line of lines) {
    const words = usable(line, labels);
    if (words !== null && !CODE.test(words)) return words;
    code ??= words;
  }
  if (code !== null) return code;
  // A number alone names a thing too: an article number, a plate.
  const [line = ''] = lines;
  return line.slice(0, MAX_TITLE) || null;
}

/** Null for what names nothing: a bare price, a number, a single sign. */
function usable(text: string, labels: ReadonlySet<string>): string | null {
  const words = text.trim();
  if (words.length < 2 || !/\p{L}/u.test(words) || labels.has(words) || isMoment(words)) return null;
  return isBarePrice(words) ? null : words.slice(0, MAX_TITLE);
}
