import { GAP_INVISIBLE, GAP_SENTENCE } from '../text/fold.ts';
import { foldAgain, unitsAsText } from './fold-again.ts';

/** Most handles taken from one text, and the longest. */
export const MAX_HANDLES = 4;
const MAX_HANDLE_LENGTH = 32;

/** Words that announce a contact, as folding writes them. The signs they begin with come first: most of a text is passed over. */
const LABEL =
  /(?=[微薇威维v加扣企电手飞联wqtsdp])(?:微信|薇信|威信|维信|v信|加v|加薇|扣扣|企鹅|电话|手机|飞机号|电报|联系方式|(?<![a-z0-9])(?:vx|wx|qq|wechat|weixin|telegram|tg|whatsapp|skype|viber|discord|tel|phone)(?![a-z]))/g;
/** What may stand between a label and the contact. */
const BETWEEN = '(?:号|群|号码|同号|联系|加|我|是|为|id|也是| ){0,4}';
const DIGIT = '[0-9零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]';

/** What may follow a label: read from its end on. */
const NUMBER = new RegExp(`${BETWEEN}((?:${DIGIT} ?){5,15})`, 'y');
const NAME = new RegExp(`${BETWEEN}([a-z][a-z0-9]{4,24})(?![a-z0-9])`, 'y');
/** A mobile number of mainland China needs no label. */
const MOBILE = new RegExp(`(?=${DIGIT})(?<!${DIGIT} ?)((?:${DIGIT} ?){11})(?! ?${DIGIT})`, 'g');
const MENTION = /(?<![\p{L}\p{N}._%+-])@([a-z][a-z0-9_]{4,31})(?![a-z0-9.])/giu;
const LINK = /\b(?:t\.me|telegram\.me|wa\.me)\/\+?([a-z0-9_]{5,32})/giu;

const JOINTS = new Set([...'_.-'].map((sign) => sign.charCodeAt(0)));
const SPACE = 0x20;
const LINE_BREAK = 0x0a;

const DIGITS = new Map(
  [...'零0〇0一1二2三3四4五5六6七7八8九9幺1壹1贰2叁3肆4伍5陆6柒7捌8玖9'.matchAll(/(\D)(\d)/gu)].map(
    ([, sign = '', digit = '']): [string, string] => [sign, digit],
  ),
);

/**
 * The contacts a text gives, in one spelling each: lower case, numbers in plain digits whether they were written `①`,
 * `一`, `壹` or `１`, with or without gaps. Sorted, without repeats, at most MAX_HANDLES. Numbers and names count where
 * a word announces them, mobile numbers, `@names` and links to chats by themselves.
 */
export function contactHandles(text: string): string[] {
  const plain = plainText(text);
  const labels = findLabels(plain);
  const found = [
    ...following(plain, labels, NUMBER).map(toDigits),
    ...firstGroups(plain, MOBILE)
      .map(toDigits)
      .filter((number) => /^1[3-9]/.test(number)),
    // A bare word after a label is as often an ordinary word: `wechat account`.
    ...following(plain, labels, NAME).filter((name) => /\d/.test(name)),
    ...(text.includes('@') ? firstGroups(text, MENTION).map(toName) : []),
    ...(text.includes('/') ? firstGroups(text, LINK).map(toName) : []),
  ];
  return [...new Set(found)].filter(isHandle).sort().slice(0, MAX_HANDLES);
}

/** The labels in a text, also those that begin within another: `加薇信` holds two. */
function findLabels(plain: string): Label[] {
  const found: Label[] = [];
  LABEL.lastIndex = 0;
  for (let hit = LABEL.exec(plain); hit !== null; hit = LABEL.exec(plain)) {
    found.push({ start: hit.index, end: LABEL.lastIndex });
    LABEL.lastIndex = hit.index + 1;
  }
  return found;
}

/** Where a label stands. */
interface Label {
  readonly start: number;
  readonly end: number;
}

/** What a pattern finds right after labels, but for labels that begin within what it has found before. */
function following(plain: string, labels: readonly Label[], pattern: RegExp): string[] {
  const found: string[] = [];
  let after = 0;
  for (const { start, end } of labels) {
    if (start < after) continue;
    pattern.lastIndex = end;
    const group = pattern.exec(plain)?.[1];
    if (group === undefined) continue;
    found.push(group);
    after = pattern.lastIndex;
  }
  return found;
}

function isHandle(handle: string): boolean {
  return handle.length >= 5 && handle.length <= MAX_HANDLE_LENGTH;
}

function firstGroups(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, group = '']) => group);
}

function toDigits(number: string): string {
  return [...number]
    .map((sign) => DIGITS.get(sign) ?? sign)
    .join('')
    .replaceAll(' ', '');
}

function toName(name: string): string {
  return name.toLowerCase().replaceAll('_', '');
}

/**
 * The folded text with a space for each gap that can be seen and a line break where a sentence ends. The one sign that
 * joins the parts of a name or a number leaves no gap.
 */
function plainText(text: string): string {
  const { units, gaps, starts, ends, length } = foldAgain(text);
  const plain = new Uint16Array(length * 2);
  let size = 0;
  for (let at = 0; at < length; at += 1) {
    const gap = gaps[at] ?? 0;
    if (at > 0 && gap > GAP_INVISIBLE && !isJoint(text, ends[at - 1] ?? 0, starts[at] ?? 0)) {
      plain[size] = gap >= GAP_SENTENCE ? LINE_BREAK : SPACE;
      size += 1;
    }
    plain[size] = units[at] ?? 0;
    size += 1;
  }
  return unitsAsText(plain.subarray(0, size));
}

/** What holds a name or a number together: one sign of `_`, `.`, `-`. */
function isJoint(text: string, start: number, end: number): boolean {
  return end - start === 1 && JOINTS.has(text.charCodeAt(start));
}
