import { contentHash } from '../listing/content-hash.ts';
import type { Listing } from '../listing/listing.schema.ts';
import { foldToString } from '../text/fold.ts';
import { contactHandles } from './contact-handles.ts';

/** How long ago, in the words pages use: they change by themselves. */
const AGES = [
  /(?:\d+|几|半)?\s*个?(?:秒|分钟|分鐘|小时|小時|天|日|周|週|星期|月|年)(?:之?前)/gu,
  /刚刚|剛剛|刚才|昨天|前天|今天/gu,
  /\b(?:\d+|an?|one|few)\s+(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?\s+ago\b/giu,
  /\b(?:just now|yesterday|today)\b/giu,
  /\bhace\s+(?:\d+|una?)\s+(?:segundo|minuto|hora|día|semana|mes|año)(?:e?s)?\b/giu,
  /\b(?:hoy|ayer)\b/giu,
  /(?:\d+\s+)?(?:секунд|минут|час|д(?:ень|ня|ней)|недел|месяц)\p{L}*\s+назад/giu,
];

/**
 * A hash of what a listing says: the same for two readings that differ only in spelling, spaces, numbers or how long
 * ago it was posted, another when its words or the contacts it gives change.
 */
export function listingEssence({ title, text }: Pick<Listing, 'title' | 'text'>): string {
  const said = `${title ?? ''}\n${text}`;
  const words = AGES.reduce((rest, age) => rest.replace(age, ''), said);
  return contentHash(`${foldToString(words).replace(/\d+/g, '')}\n${contactHandles(said).join(' ')}`);
}
