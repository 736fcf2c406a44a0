import { attributeOf } from '../dom/node-access.ts';
import { beginsWithLink, hasLinkedTitle } from './linked-title.ts';
import { menuTextOf, type PageTree, wordsBelow } from './page-tree.ts';
import { isBylined, isNamedPost } from './post-names.ts';
import { namesRecord } from './record-names.ts';
import { REGION } from './region.ts';
import { inPieces } from './words.ts';

/** What is quickly measured of a group, and tells most of those apart that cannot be records. */
export type GroupBasics = {
  readonly count: number;
  /** Median characters and median number of text nodes of a member. */
  readonly text: number;
  readonly chunks: number;
  /** Shares of members that have one. */
  readonly withLink: number;
  readonly withPrice: number;
  readonly withText: number;
  readonly withImage: number;
  readonly withHeading: number;
  /** Tag name of the members. */
  readonly tag: string;
};

/** What the members of a group have in common, as shares (0 to 1) and medians. */
export type GroupFeatures = GroupBasics & {
  /** Share of members that begin with a title that leads somewhere, see hasLinkedTitle. */
  readonly titled: number;
  /** Share of members whose first words lead somewhere, of paragraphs and entries of lists only. */
  readonly led: number;
  /** Share of members that are called posts of a thread, or begin with who wrote them. */
  readonly posts: number;
  /** Median number of prices in a member that has one. */
  readonly prices: number;
  readonly links: number;
  /** Share of the group's text that its longest member holds. */
  readonly longest: number;
  /** Median number of places that the links of a member lead to; `links` where much of the text is not linked. */
  readonly addresses: number;
  /** Linked characters to all characters. */
  readonly linkDensity: number;
  /** The group's characters to those of the page outside navigation and footers. */
  readonly coverage: number;
  /** Characters in long text nodes to all characters. */
  readonly prose: number;
  /** The group's characters to those and the prose of the rest of the page: small beside an article. */
  readonly standing: number;
  /** Share of the text that stands in the members themselves and in no element inside: high for running text. */
  readonly bare: number;
  /** Share of members whose class says what they are: an offer, a product, a thread. */
  readonly named: number;
  /** Share of members that stand in the main part of the page. */
  readonly inMain: number;
  readonly inNavigation: number;
  /** Share of members whose first characters differ from those of every member before. */
  readonly variety: number;
};

const SAMPLE = 40;
const BEGINNING = 200;
const MENU_SHARE = 0.6;
const LEAST_ENTRIES = 4;
/** A link that a script follows. */
const NOWHERE = /^(?:$|#|javascript:)/i;
/** With less of the text in links nobody asks where they lead. */
const MANY_LINKED = 0.8;
/** Least count, pieces and characters of rich cards, and the most of their text that leads anywhere. */
const RICH = { count: 5, chunks: 6, text: 100, links: 0.5 } as const;
/** So much of a page's prose may come before what stands beside it: a greeting, a notice. */
const LITTLE_PROSE = 0.05;

/** Measures the basics of a group. */
export function groupBasics(tree: PageTree, members: readonly number[]): GroupBasics {
  return {
    count: members.length,
    tag: tree.tags[members[0] ?? 0] ?? '',
    text: median(valuesOf(tree.text, members)),
    chunks: median(valuesOf(tree.chunks, members)),
    withLink: share(tree.links, members),
    withPrice: share(tree.prices, members),
    withText: share(tree.text, members),
    withImage: share(tree.images, members),
    withHeading: share(tree.headings, members),
  };
}

/** Measures the rest of a group in short steps; reads the text of at most 40 members. */
export function* groupFeatureSteps(
  tree: PageTree,
  members: readonly number[],
  basics: GroupBasics,
): Generator<void, GroupFeatures> {
  const allText = sum(tree.text, members);
  const prose = sum(tree.prose, members);
  const linkDensity = sum(tree.linkText, members) / Math.max(1, allText);
  yield;
  const medians = {
    prices: median(valuesOf(tree.prices, members).filter((count) => count > 0)),
    links: median(valuesOf(tree.links, members)),
  };
  yield;
  const places = placesOf(tree, members);
  yield;
  const titled = sampleShare(members, (member) => hasLinkedTitle(tree, member));
  const isRich = areRichCards(basics, titled, linkDensity);
  return {
    ...basics,
    ...medians,
    ...places,
    titled,
    led:
      basics.tag === 'P' || basics.tag === 'LI'
        ? sampleShare(members, (member) => beginsWithLink(tree, member))
        : 0,
    posts: sampleShare(members, (member) => isNamedPost(tree, member) || isBylined(tree, member)),
    linkDensity,
    longest: longestOf(tree, members) / Math.max(1, allText),
    addresses: linkDensity < MANY_LINKED ? medians.links : medianAddresses(tree, members),
    coverage: allText / Math.max(1, allText, tree.content.text),
    prose: prose / Math.max(1, allText),
    standing: allText / Math.max(1, allText + Math.max(0, proseBeside(tree, members, isRich) - prose)),
    bare: bareText(tree, members) / Math.max(1, allText),
    named: shareOf(members, (member) => isRecordName(tree, member)),
    variety: variety(tree, members),
  };
}

/**
 * Characters of prose that a group stands beside: all of the page's, and none where rich cards come before it, as the
 * offers beside the one that is open do. What leads on below an article comes after it.
 */
function proseBeside(tree: PageTree, members: readonly number[], isRich: boolean): number {
  const { prose } = tree.content;
  return isRich && proseBefore(tree, members[0] ?? 0) <= LITTLE_PROSE * prose ? 0 : prose;
}

/** Several cards, each with a picture, a title that leads on and much besides. */
function areRichCards(
  { count, chunks, text, withImage, withLink }: GroupBasics,
  titled: number,
  linkDensity: number,
): boolean {
  const isRich = chunks >= RICH.chunks && text >= RICH.text && linkDensity < RICH.links;
  return count >= RICH.count && isRich && Math.min(withLink, titled) >= 0.9 && withImage >= 0.8;
}

/** Characters of prose of the page before a node. */
function proseBefore(tree: PageTree, node: number): number {
  let sum = 0;
  for (let at = node; at > 0; at = tree.parent[at] ?? 0) {
    const parent = tree.parent[at] ?? 0;
    for (let child = parent + 1; child < at; child = tree.end[child] ?? at) sum += tree.prose[child] ?? 0;
  }
  return sum;
}

function placesOf(
  tree: PageTree,
  members: readonly number[],
): Pick<GroupFeatures, 'inMain' | 'inNavigation'> {
  let main = 0;
  let navigation = 0;
  for (let at = 0; at < members.length; at += 1) {
    const member = members[at] ?? 0;
    if (isMenu(tree, member)) navigation += 1;
    else if (tree.region[member] === REGION.main) main += 1;
  }
  const count = Math.max(1, members.length);
  return { inMain: main / count, inNavigation: navigation / count };
}

/**
 * Most of its text stands in menus: the entry of a menu bar with all that drops down from it. What has but a few links is
 * a card part of which is called a menu, or a filter.
 */
function isMenu(tree: PageTree, node: number): boolean {
  const isInMenu = (tree.region[node] ?? REGION.main) >= REGION.navigation;
  if (!isInMenu && (tree.links[node] ?? 0) < LEAST_ENTRIES) return false;
  return menuTextOf(tree, node) > MENU_SHARE * (tree.text[node] ?? 0);
}

function isRecordName(tree: PageTree, node: number): boolean {
  const className = tree.signatures.classNameOf(tree.look[node] ?? 0);
  return className !== '' && namesRecord(className);
}

function longestOf(tree: PageTree, members: readonly number[]): number {
  let most = 0;
  for (let at = 0; at < members.length; at += 1) most = Math.max(most, tree.text[members[at] ?? 0] ?? 0);
  return most;
}

function bareText(tree: PageTree, members: readonly number[]): number {
  let bare = 0;
  for (let at = 0; at < members.length; at += 1) {
    const member = members[at] ?? 0;
    bare += tree.text[member] ?? 0;
    const end = tree.end[member] ?? 0;
    for (let child = member + 1; child < end; child = tree.end[child] ?? end) bare -= tree.text[child] ?? 0;
  }
  return bare;
}

function sampleShare(members: readonly number[], holds: (member: number) => boolean): number {
  return shareOf(members.slice(0, SAMPLE), holds);
}

function shareOf(members: readonly number[], holds: (member: number) => boolean): number {
  let count = 0;
  for (let at = 0; at < members.length; at += 1) if (holds(members[at] ?? 0)) count += 1;
  return count / Math.max(1, members.length);
}

function variety(tree: PageTree, members: readonly number[]): number {
  const sample = members.slice(0, SAMPLE);
  const texts = sample.map((member) => `${beginningOf(tree, member)}\n${firstAddress(tree, member)}`);
  return new Set(texts).size / sample.length;
}

/** To how many different places the links of a member lead, of at most 40 members the median. */
function medianAddresses(tree: PageTree, members: readonly number[]): number {
  const counts = members.slice(0, SAMPLE).map((member) => addressesIn(tree, member));
  return median(Int32Array.from(counts));
}

function addressesIn(tree: PageTree, node: number): number {
  const addresses = new Set<string>();
  let others = 0;
  for (let at = node; at < (tree.end[node] ?? 0); at += 1) {
    const element = tree.tags[at] === 'A' ? tree.elements[at] : undefined;
    if (element === undefined) continue;
    const href = attributeOf(element, 'href') ?? '';
    if (NOWHERE.test(href)) others += 1;
    else addresses.add(href);
  }
  return addresses.size + others;
}

/** Where the first link of a node leads: variants of a product have the same words. */
function firstAddress(tree: PageTree, node: number): string {
  if (tree.links[node] === 0) return '';
  for (let at = node; at < (tree.end[node] ?? 0); at += 1) {
    const element = tree.tags[at] === 'A' ? tree.elements[at] : undefined;
    if (element !== undefined) return (attributeOf(element, 'href') ?? '').slice(0, BEGINNING);
  }
  return '';
}

/** The first words of a node, as far as they tell it from others. */
function beginningOf(tree: PageTree, node: number): string {
  const { first, end } = wordsBelow(tree, node);
  let text = '';
  for (let word = first; word < end && text.length < BEGINNING; word += 1) {
    text += (inPieces(tree.words.data, word) ?? '').slice(0, BEGINNING).trim();
  }
  return text.slice(0, BEGINNING);
}

/** The values of these nodes. */
export function valuesOf(values: Int32Array, nodes: readonly number[]): Int32Array {
  const own = new Int32Array(nodes.length);
  for (let at = 0; at < nodes.length; at += 1) own[at] = values[nodes[at] ?? 0] ?? 0;
  return own;
}

/** The sum of these nodes' values. By index, as all here: an iterator makes an object for each node until it is hot. */
export function sum(values: Int32Array, nodes: readonly number[]): number {
  let total = 0;
  for (let at = 0; at < nodes.length; at += 1) total += values[nodes[at] ?? 0] ?? 0;
  return total;
}

/** Share of these nodes whose value is above zero. */
export function share(values: Int32Array, nodes: readonly number[]): number {
  let count = 0;
  for (let at = 0; at < nodes.length; at += 1) if ((values[nodes[at] ?? 0] ?? 0) > 0) count += 1;
  return count / Math.max(1, nodes.length);
}

/** The middle value, 0 for none. Puts the values in order. */
export function median(values: Int32Array): number {
  return values.sort()[values.length >> 1] ?? 0;
}
