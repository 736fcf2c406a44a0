import { DIGITS, parseAmount, UNIT } from './amount.ts';
import { CURRENCY_AFTER, CURRENCY_BEFORE, currencyCode } from './currency.ts';
import type { Price } from './listing.schema.ts';

/** What surrounds a price and helps to read it. `lang` is a BCP 47 tag. */
export type PriceContext = { readonly lang?: string };

const JOIN = '\\s*(?:-|–|—|~|～|〜|至|到|to\\s)\\s*';
const OPEN =
  '(?:面议|面議|议价|議價|私聊|私信问价|电议|电联|価格応相談|negotiable|make (?:an )?offer|contact (?:us )?for price';
const OPEN_PRICE = new RegExp(
  `${OPEN}|price on request|poa|договорная|a convenir|a consultar|sob consulta|preis auf anfrage|vhb?)`,
  'iu',
);
const FREE = /^(?:免费|免費|無料|free|gratis|gratuit|kostenlos|бесплатно|za darmo)[!.！。]?$/iu;

const AMOUNT = `(?:${DIGITS})\\s?${UNIT}?`;
const PRICED = new RegExp(
  `(?<before>${CURRENCY_BEFORE})\\s*(?<first>${DIGITS})\\s?(?<firstUnit>${UNIT})?(?:${JOIN}(?:${CURRENCY_BEFORE})?\\s*${AMOUNT})?(?:\\s?(?:${CURRENCY_AFTER}))?` +
    `|(?<![\\d.,\\p{Script=Latin}])(?<low>${DIGITS})\\s?(?<lowUnit>${UNIT})?(?:\\s?(?:${CURRENCY_AFTER}))?(?:${JOIN}${AMOUNT})?\\s?(?<after>${CURRENCY_AFTER})`,
  'iu',
);
const BARE = new RegExp(
  `^(?:约|约莫|from|ab|od|от|a partir de|à partir de|starting at)?\\s*(?<first>${DIGITS})\\s?(?<unit>${UNIT})?(?:${JOIN}${AMOUNT})?\\s*(?:起|\\+|up)?$`,
  'iu',
);

/**
 * Reads a string that is known to be a price. A range gives its lower end; a price left open (`面议`) and a
 * number that is no price at all differ: the first has a null amount, the second (`10个起拍`, a lot size) is null.
 */
export function parsePrice(raw: string, context: PriceContext = {}): Price | null {
  const shown = raw.replace(/\s+/g, ' ').trim();
  const found = findPrice(shown, context);
  if (found !== null) return { ...found, raw: shown };
  if (FREE.test(shown)) return { amount: 0, currency: null, raw: shown };
  const bare = BARE.exec(toPlainDigits(shown))?.groups;
  if (bare?.first !== undefined)
    return { amount: parseAmount(bare.first, bare.unit), currency: null, raw: shown };
  return OPEN_PRICE.test(shown) ? { amount: null, currency: null, raw: shown } : null;
}

/** The first amount with a currency in running text, `raw` being exactly that stretch; null when there is none. */
export function findPrice(text: string, context: PriceContext = {}): Price | null {
  const match = PRICED.exec(toPlainDigits(text));
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const digits = groups.first ?? groups.low;
  const written = groups.before ?? groups.after;
  if (digits === undefined || written === undefined) return null;
  const amount = parseAmount(digits, groups.firstUnit ?? groups.lowUnit ?? unitOfRange(match[0]));
  const raw = text.slice(match.index, match.index + match[0].length).trim();
  return { amount, currency: currencyCode(written, context.lang), raw };
}

/** In `1-2万元` the unit stands at the upper end only and belongs to both. */
function unitOfRange(range: string): string | undefined {
  return /[-–—~～〜至到]\s*[\d.,]+\s?(?<unit>[百千万萬亿])/u.exec(range)?.groups?.unit;
}

/** Full-width digits, letters and signs as plain ones, one UTF-16 unit each, so that offsets stay. */
function toPlainDigits(text: string): string {
  return text.replace(/[！-～￥￡]/g, (mark) => {
    if (mark === '￥') return '¥';
    return mark === '￡' ? '£' : String.fromCharCode(mark.charCodeAt(0) - 0xfee0);
  });
}
