import { contentHash } from '../listing/content-hash.ts';
import type { Listing } from '../listing/listing.schema.ts';
import { contactHandles } from './contact-handles.ts';
import { foldAgainToString } from './fold-again.ts';

/** How long ago, in the words pages use: they change by themselves. */
const AGES = [
  '(?:\\d+|几|半)?\\s*个?(?:秒|分钟|分鐘|小时|小時|天|日|周|週|星期|月|年)之?前',
  '刚刚|剛剛|刚才|剛才|昨天|前天|今天',
  '\\b(?:\\d+|an?|one|few)\\s+(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?\\s+ago\\b',
  '\\b(?:just now|yesterday|today)\\b',
  '\\bhace\\s+(?:\\d+|una?)\\s+(?:segundo|minuto|hora|día|semana|mes|año)(?:e?s)?\\b',
  '\\b(?:hoy|ayer)\\b',
  '(?:\\d+\\s+)?(?:секунд|минут|час|д(?:ень|ня|ней)|недел|месяц)\\p{L}*\\s+назад',
];
const AGE = new RegExp(AGES.join('|'), 'giu');
/** Every age holds one of these. */
const MAY_BE_AGE = /前|刚|剛|昨|今天|назад|ago|just now|yesterday|today|hace|hoy|ayer/iu;

/**
 * A hash of what a listing says: the same for two readings that differ only in spelling, spaces, numbers or how long
 * ago it was posted, another when its words or the contacts it gives change.
 */
export function listingEssence({ title, text }: Pick<Listing, 'title' | 'text'>): string {
  const said = `${title ?? ''}\n${text}`;
  const words = MAY_BE_AGE.test(said) ? said.replace(AGE, '') : said;
  return contentHash(`${foldAgainToString(words).replace(/\d+/g, '')}\n${contactHandles(said).join(' ')}`);
}
