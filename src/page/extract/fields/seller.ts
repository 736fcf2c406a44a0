import { attributeOf, findIn, tagNameOf } from '../../dom/node-access.ts';
import { plainText } from './plain-text.ts';
import type { RecordParts } from './record-parts.ts';

const MAX_NAME = 40;
const PROFILE =
  /(?:^|[/?&])(?:u|user|users|member|members|profile|seller|shop|store|space|people|author|uid|username)(?:[/=.-]|$)|mod=space|memberlist|showuser/i;
/** Words before a name: Latin ones end with a colon or a blank, Chinese ones need neither. */
const LABEL =
  /^(?:(?:by|von|par|por|de|от|seller|автор|posted by|started by|sold by)(?:\s*[:：]\s*|\s+)|(?:卖家|賣家|店铺|作者|楼主|发布者?)\s*[:：]?\s*)/i;

/** True for the address of a person or a shop, as most sites write it. */
export function isProfileAddress(href: string): boolean {
  return PROFILE.test(href);
}

/** Who offers: what is named a seller or an author, else the first link to a profile. Null when nobody is named. */
export function recordSeller(parts: RecordParts, title: string | null): string | null {
  const named = parts.sellers.map(nameIn).find((name) => name !== null && name !== title);
  if (named !== undefined) return named;
  const profiles = parts.links.filter((link) => isProfileAddress(attributeOf(link, 'href') ?? ''));
  return profiles.map(nameIn).find((name) => name !== null && name !== title) ?? null;
}

function nameIn(element: Element): string | null {
  const link = tagNameOf(element) === 'A' ? element : findIn(element, 'a');
  const linked = link === null ? '' : plainText(link);
  const name = (linked === '' ? plainText(element) : linked).replace(LABEL, '').trim();
  return name.length >= 1 && name.length <= MAX_NAME && /[\p{L}\p{N}]/u.test(name) ? name : null;
}
