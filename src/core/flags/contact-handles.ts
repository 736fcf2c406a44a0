import { GAP_INVISIBLE, GAP_SENTENCE } from '../text/fold.ts';
import { foldAgain } from './fold-again.ts';

/** Most handles taken from one text, and the longest. */
export const MAX_HANDLES = 4;
const MAX_HANDLE_LENGTH = 32;

/** Words that announce a contact, as folding writes them. */
const LABELS =
  '微信|薇信|威信|维信|v信|加v|加薇|扣扣|企鹅|电话|手机|飞机号|电报|联系方式|(?<![a-z0-9])(?:vx|wx|qq|wechat|weixin|telegram|tg|whatsapp|skype|viber|discord|tel|phone)(?![a-z])';
/** What holds a name or a number together. */
const JOINT = /^[_.-]$/;
/** What may stand between a label and the contact. */
const BETWEEN = '(?:号|群|号码|同号|联系|加|我|是|为|id|也是| ){0,4}';
const DIGIT = '[0-9零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]';

const LABELLED_NUMBER = new RegExp(`(?:${LABELS})${BETWEEN}((?:${DIGIT} ?){5,15})`, 'gu');
const LABELLED_NAME = new RegExp(`(?:${LABELS})${BETWEEN}([a-z][a-z0-9]{4,24})(?![a-z0-9])`, 'gu');
/** A mobile number of mainland China needs no label. */
const MOBILE = new RegExp(`(?<!${DIGIT} ?)((?:${DIGIT} ?){11})(?! ?${DIGIT})`, 'gu');
const MENTION = /(?<![\p{L}\p{N}._%+-])@([a-z][a-z0-9_]{4,31})(?![a-z0-9.])/giu;
const LINK = /\b(?:t\.me|telegram\.me|wa\.me)\/\+?([a-z0-9_]{5,32})/giu;

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
  const found = [
    ...firstGroups(plain, LABELLED_NUMBER).map(toDigits),
    ...firstGroups(plain, MOBILE)
      .map(toDigits)
      .filter((number) => /^1[3-9]/.test(number)),
    // A bare word after a label is as often an ordinary word: `wechat account`.
    ...firstGroups(plain, LABELLED_NAME).filter((name) => /\d/.test(name)),
    ...firstGroups(text, MENTION).map(toName),
    ...firstGroups(text, LINK).map(toName),
  ];
  return [...new Set(found)].filter(isHandle).sort().slice(0, MAX_HANDLES);
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
  let plain = '';
  for (let at = 0; at < length; at += 1) {
    const gap = gaps[at] ?? 0;
    if (at > 0 && gap > GAP_INVISIBLE && !JOINT.test(text.slice(ends[at - 1], starts[at])))
      plain += gap >= GAP_SENTENCE ? '\n' : ' ';
    plain += String.fromCharCode(units[at] ?? 0);
  }
  return plain;
}
