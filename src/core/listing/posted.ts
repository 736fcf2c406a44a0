import type { Posted } from './listing.schema.ts';

const ALPHABETIC =
  "[hdwm]|just|now|today|yesterday|ago|an?|in|at|on|the|st|nd|rd|th|am|pm|utc|gmt|sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|heute|gestern|vor|um|uhr|einem|einer|sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?|aujourd'hui|hier|il|y|à|heures?|jours?|semaines?|mois|ans?|hoy|ayer|hace|horas?|días?|semanas?|mes(?:es)?|años?|de|há|hoje|ontem|dias?|oggi|ieri|fa|ore|giorni|сегодня|вчера|назад|в|минут[уы]?|час(?:а|ов)?|дн(?:я|ей)|день|недел[юиь]|месяц(?:а|ев)?|лет|год|(?:mon|fri|sun)(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|sat(?:urday)?|(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-z]*|янв[а-я.]*|фев[а-я.]*|мар[а-я.]*|апр[а-я.]*|ма[йя]|июн[а-я.]*|июл[а-я.]*|авг[а-я.]*|сен[а-я.]*|окт[а-я.]*|ноя[а-я.]*|дек[а-я.]*";
/** Words of dates and of times gone by; what is left of a moment without them is digits and signs. */
const WORDS = new RegExp(
  `刚刚|剛剛|今天|昨天|前天|(?:秒|分钟|分鐘|小时|小時|天|周|週|个?月|個月|年)之?前|上午|下午|(?:星期|周|週)[一二三四五六日天]|(?<![\\p{L}])(?:${ALPHABETIC})(?![\\p{L}])`,
  'giu',
);
const WORD = new RegExp(`^(?:${ALPHABETIC})$`, 'iu');
const FIRST_WORD = /[\p{Script=Latin}\p{Script=Cyrillic}']+/u;
const LABEL =
  /^\s*(?:发布(?:于|时间)?|发表(?:于|时间)?|发帖时间|更新(?:于|时间)?|發布(?:於|時間)?|發表於|posted|published|added|listed|updated|created|date|eingestellt|publié|publicado|опубликовано|размещено)\s*(?:on|le|el|am)?\s*[:：]?\s*/i;
const SIGNS = /[\d\s:：.,/·|+年月日号时時分秒()（）-]+/g;
const HAS_TIME = /\d|刚刚|剛剛|昨天|前天|今天|just now|yesterday|today|gestern|heute|вчера|сегодня|ayer|hoy/i;
/** A number alone is none: it wants a word, or the signs of a date or a clock. */
const IS_DATED = /\d\s*[-/.:：年月]\s*\d|\p{L}/u;
const MAX_MOMENT = 56;
/** What makes a moment of the past of it: `12.50`, `5 in` and `3 days` are read as a price, a length, a delivery. */
const TELLING =
  /\d:\d\d|\d{1,4}[-/.年]\s*\d{1,2}[-/.月]\s*\d{1,4}|\d\s*月\s*\d|前|刚刚|剛剛|今天|昨天|just now|today|yesterday|ago|heute|gestern|vor |aujourd|hier|il y a|hoy|ayer|hace|hoje|ontem|há |oggi|ieri|\bfa$|сегодня|вчера|назад|jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|янв|фев|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек/i;

const FULL_DATE =
  /(?<!\d)(?<y>(?:19|20)\d\d)\s*[-/.年]\s*(?<m>\d{1,2})\s*[-/.月]\s*(?<d>\d{1,2})(?!\d)(?:\s*日)?(?:[T\s]+(?<h>\d{1,2}):(?<min>\d{2}))?/;
const ISO = /^(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?$/;
const UNIX = /^1\d{9}(?:\d{3})?$/;

/** True for a date or a time and nothing else: `3 hours ago`, `2024-05-01 12:30`, `昨天 18:02`, `发布于3天前`. */
export function isMoment(words: string): boolean {
  if (words.length > MAX_MOMENT || !HAS_TIME.test(words)) return false;
  const said = words.replace(LABEL, '');
  const [first] = FIRST_WORD.exec(said) ?? [];
  // Most lines with a digit in them are told apart by their first word.
  if (first !== undefined && !WORD.test(first)) return false;
  return said !== '' && IS_DATED.test(said) && said.replace(WORDS, '').replace(SIGNS, '').length < 2;
}

/**
 * When something was posted: as the page shows it, with the moment where one can be told without knowing the time
 * now: from `machine` (ISO 8601, or seconds or milliseconds since 1970), else from a full date. Null when
 * neither is a moment.
 */
export function readPosted(shown: string, machine: string | null = null): Posted | null {
  const raw = shown.replace(/\s+/g, ' ').trim();
  const exact = machine === null ? null : exactMoment(machine.trim());
  if (exact === null && !(TELLING.test(raw) && isMoment(raw))) return null;
  return { raw: raw === '' || raw.length > MAX_MOMENT ? (machine ?? '') : raw, at: exact ?? dateIn(raw) };
}

/** ISO 8601 as given, or in UTC from seconds or milliseconds; null for everything else. */
function exactMoment(machine: string): string | null {
  if (UNIX.test(machine))
    return new Date(Number(machine.length === 10 ? `${machine}000` : machine)).toISOString();
  return ISO.test(machine) && !Number.isNaN(Date.parse(machine.replace(' ', 'T')))
    ? machine
    : dateIn(machine);
}

/** `YYYY-MM-DD`, with `THH:MM` by the page's own clock where it shows one; null when there is no full date. */
function dateIn(text: string): string | null {
  const { y = '', m = '', d = '', h, min } = FULL_DATE.exec(text)?.groups ?? {};
  if (y === '' || Number(m) < 1 || Number(m) > 12 || Number(d) < 1 || Number(d) > 31) return null;
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return h === undefined || min === undefined || Number(h) > 23 ? day : `${day}T${h.padStart(2, '0')}:${min}`;
}
