import { DIGITS, parseAmount, parseAmountOf, UNIT } from './amount.ts';
import { currencyAtEnd, currencyAtStart, currencyCode } from './currency.ts';
import type { Price } from './listing.schema.ts';

/** What surrounds a price and helps to read it. `lang` is a BCP 47 tag. */
export type PriceContext = { readonly lang?: string };

const JOIN = '\\s*(?:-|–|—|~|～|〜|至|到|to\\s)\\s*';
const OPEN_PRICE =
  /面议|面議|议价|議價|私聊|私信问价|电议|电联|価格応相談|negotiable|make (?:an )?offer|contact (?:us )?for price|price on request|poa|договорная|a convenir|a consultar|sob consulta|preis auf anfrage|\bvhb?\b/i;
const FREE = /^(?:免费|免費|無料|free|gratis|gratuit|kostenlos|бесплатно|za darmo)[!.！。]?$/i;
const BARE = new RegExp(
  `^(?:约|约莫|from|ab|od|от|a partir de|à partir de|starting at)?\\s*(?<first>${DIGITS})\\s?(?<unit>${UNIT})?(?:${JOIN}(?:${DIGITS})\\s?(?:${UNIT})?)?\\s*(?:起|\\+|up)?$`,
  'i',
);

const AMOUNT = new RegExp(DIGITS, 'g');
const HAS_DIGIT = /[\d０-９٠-٩۰-۹]/;
const UNIT_NEXT = new RegExp(`^\\s?(${UNIT})`, 'i');
/** Up to a second amount of a range; a currency may be repeated before it (`$5 – $10`). */
const RANGE_NEXT = new RegExp(`^${JOIN}(?:[¥￥$€£₽₩₹₫₺₪฿₱]\\s?)?(?:${DIGITS})`, 'i');
const OLD_PRICE =
  /(?:^|[^a-z])(?:was|rrp|msrp|mrp|uvp|statt|bisher|vorher|instead of|(?:list|old|regular) price|alter preis|avant|antes|precio anterior|старая цена)\s*[:：]?\s*$|(?:原价|原價|市场价|市場價|定价|吊牌价|专柜价)\s*[:：]?\s*$/i;
/** One of several payments: `3x de R$ 950`, `12 cuotas de $ 1.500`. */
const INSTALMENT =
  /(?:^|\D)\d{1,2}\s?x(?:\s+de)?\s*$|(?:^|\D)\d{1,2}\s+(?:cuotas|parcelas|mensualidades|mensualités|meses|raten)\s+(?:de|à|zu)\s*$/i;
/** From one price to another: `de R$ 90 por R$ 60`. */
const FROM = /(?:^|[^\p{L}])de\s*:?\s*$/iu;
const TO = /^\s*por(?![\p{L}])/iu;
/** What an amount is the price of a part of: `12000元/平米`. */
const PER_PART =
  /^\s*(?:\/|per\s|pro\s|je\s|за\s)\s*(?:平|㎡|坪|м²|кв|кг|sq|(?:m[²2]|qm|kg|lb|l|100\s?(?:g|ml))(?!\w))/i;
const WIDE_FORM = /[！-～￥￡٠-٬۰-۹]/;
const WIDE_FORMS = /[！-～￥￡٠-٬۰-۹]/g;
const LOOK = 12;
/** Characters that a bare price may have around it. */
const SPARE = 2;
/** More digits and separators than this are a number of something else. */
const MAX_DIGITS = 18;

/**
 * Reads a string that is known to be a price. A range gives its lower end; a price left open (`面议`) and a
 * number that is no price at all differ: the first has a null amount, the second (`10个起拍`, a lot size) is null.
 */
export function parsePrice(raw: string, context: PriceContext = {}): Price | null {
  const shown = raw.replace(/\s+/g, ' ').trim();
  const found = findPrice(shown, context);
  if (found !== null) return { ...found, raw: shown };
  if (FREE.test(shown)) return { amount: 0, currency: null, raw: shown };
  const bare = BARE.exec(toPlainForms(shown))?.groups;
  const digits = bare?.first;
  if (digits !== undefined && digits.length <= MAX_DIGITS)
    return { amount: parseAmount(digits, bare?.unit), currency: null, raw: shown };
  return OPEN_PRICE.test(shown) ? { amount: null, currency: null, raw: shown } : null;
}

/**
 * The first amount with a currency in running text, `raw` being exactly that stretch; null when there is none. The
 * price of before (`Was £599`, `原价 65元`), one of several payments, that of a part (`9 €/kg`), and what is as likely a name
 * (`7320U`, a processor; `RS 3`, a car) count only where no other stands.
 */
export function findPrice(text: string, context: PriceContext = {}): Price | null {
  const { sure, other } = readPrices(text, context);
  return sure ?? other;
}

/** The same, null where the words around each amount say that it is none, or none that holds now. */
export function findPriceOfNow(text: string, context: PriceContext = {}): Price | null {
  return readPrices(text, context).sure;
}

type FoundPrices = { readonly sure: Price | null; readonly other: Price | null };
const NO_PRICES: FoundPrices = { sure: null, other: null };

/** The first price of a text, and the first of those that may be none where it has no other. */
function readPrices(text: string, context: PriceContext): FoundPrices {
  if (!HAS_DIGIT.test(text)) return NO_PRICES;
  const plain = toPlainForms(text);
  let readUpTo = 0;
  let other: Price | null = null;
  // Not `matchAll`, which makes a pattern of its own for each text.
  AMOUNT.lastIndex = 0;
  for (let match = AMOUNT.exec(plain); match !== null; match = AMOUNT.exec(plain)) {
    if (match.index < readUpTo || match[0].length > MAX_DIGITS) continue;
    const amount = readAmount(plain, match.index, match[0]);
    readUpTo = amount.end;
    const written = amount.before ?? amount.after;
    if (written === null) continue;
    const raw = text.slice(amount.start, amount.end).trim();
    const currency = currencyCode(written, context.lang);
    const found = { amount: parseAmountOf(match[0], amount.unit, currency), currency, raw };
    if (!isName(written, match[0]) && !isOther(plain, amount)) return { sure: found, other };
    other ??= found;
  }
  return { sure: null, other };
}

/** The letters of some currencies name models too. */
function isName(written: string, digits: string): boolean {
  return written === 'U' || (written === 'RS' && digits.length <= 2);
}

/** Whether a text is a price and at most two characters more, or two prices: what it was and what it is. */
export function isBarePrice(text: string): boolean {
  const price = priceAtOnce(text);
  if (price === null || price.raw.length >= text.length - SPARE) return price !== null;
  const rest = text.replace(price.raw, ' ').trim();
  const other = priceAtOnce(rest);
  return other !== null && other.raw.length >= rest.length - SPARE;
}

/** The price of a text that begins with an amount, after its currency: of others none is looked for. */
function priceAtOnce(text: string): ReturnType<typeof findPrice> {
  return HAS_DIGIT.test(text.slice(0, SPARE + LOOK + 1)) ? findPrice(text) : null;
}

/** True when the words around the amount say that it was the price once, is the price elsewhere, or a part of it. */
function isOther(plain: string, { start, end }: Amount): boolean {
  const before = plain.slice(Math.max(0, start - 2 * LOOK), start);
  if (OLD_PRICE.test(before) || INSTALMENT.test(before)) return true;
  const after = plain.slice(end, end + LOOK);
  return PER_PART.test(after) || (FROM.test(before) && TO.test(after));
}

type Amount = { start: number; end: number; unit: string; before: string | null; after: string | null };

/** What stands around the digits at `index`: a currency on either side, a unit, the other end of a range. */
function readAmount(plain: string, index: number, digits: string): Amount {
  const lead = plain.slice(Math.max(0, index - LOOK), index);
  const before = currencyAtEnd(lead.trimEnd());
  const gap = lead.length - lead.trimEnd().length;
  const tail = new Tail(plain, index + digits.length);
  let unit = tail.take(UNIT_NEXT).trim();
  let after = tail.takeCurrency(before !== null);
  if (tail.take(RANGE_NEXT) !== '') {
    const upper = tail.take(UNIT_NEXT).trim();
    // In `1-2万元` the unit stands at the upper end and belongs to both.
    if (unit === '' && /[百千万萬亿]/.test(upper)) unit = upper;
    after = tail.takeCurrency(before !== null) ?? after;
  }
  const isPartOfWord = before === null && /[a-z\d.,]/i.test(plain.charAt(index - 1));
  const start = before === null ? index : index - gap - before.length;
  return { start, end: tail.at, unit, before, after: isPartOfWord ? null : after };
}

/** Reads forward from the end of the digits. */
class Tail {
  at: number;
  readonly #text: string;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  take(pattern: RegExp): string {
    if (this.at >= this.#text.length) return '';
    const taken = pattern.exec(this.#text.slice(this.at, this.at + 4 * LOOK))?.[0] ?? '';
    this.at += taken.length;
    return taken;
  }

  /**
   * With a currency before the amount already, or on the next line, one that leads the next amount (`$70$80`) is left
   * to that.
   */
  takeCurrency(isSecond: boolean): string | null {
    if (this.at >= this.#text.length) return null;
    const next = this.#text.slice(this.at, this.at + LOOK);
    const blank = /^\s?/.exec(next)?.[0].length ?? 0;
    const written = currencyAtStart(next.slice(blank));
    if (written === null) return null;
    const end = this.at + blank + written.length;
    if ((isSecond || next.startsWith('\n')) && /^\s?\d/.test(this.#text.slice(end, end + 2))) return null;
    this.at = end;
    return written;
  }
}

/**
 * Full-width digits, letters and signs and the digits of Arabic and Persian as plain ones, one UTF-16 unit each, so that
 * offsets stay.
 */
function toPlainForms(text: string): string {
  if (!WIDE_FORM.test(text)) return text;
  return text.replace(WIDE_FORMS, (mark) => {
    if (mark === '￥') return '¥';
    if (mark === '￡') return '£';
    const code = mark.charCodeAt(0);
    if (code > 0xff00) return String.fromCharCode(code - 0xfee0);
    // Arabic digits, the percent sign, the decimal point and the separator of thousands; Persian digits.
    return code >= 0x6f0 ? String(code - 0x6f0) : '0123456789%.,'.charAt(code - 0x660);
  });
}
