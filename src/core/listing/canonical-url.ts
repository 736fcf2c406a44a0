/** Query parameters that say where a click came from and nothing about what it leads to. */
const TRACKING_NAMES: ReadonlySet<string> = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid ' +
    'mkt_tok vero_id oly_anon_id oly_enc_id _openstat _hsenc _hsmi __hstc __hssc __hsfp _ga _gl spm scm pvid algo_pvid ' +
    'algo_expid algo_exp_id ali_refid ali_trackid aff_trace_key ut_sk sharefrom share_from share_source ' +
    'share_medium share_tag vd_source spm_id_from from_spmid bxsign ref_ referrer ref_src ref_url sc_cid srsltid ' +
    'wickedid rb_clickid s_cid epik irclickid'
  ).split(' '),
);
const TRACKING_PREFIXES = ['utm_', 'pk_', 'mtm_', 'piwik_', 'matomo_', 'hsa_', 'stm_', 'pf_rd_', 'pd_rd_'];

/** True when a query parameter only tracks; the name is compared without regard to case. */
export function isTrackingParameter(name: string): boolean {
  const plain = name.toLowerCase();
  return TRACKING_NAMES.has(plain) || TRACKING_PREFIXES.some((prefix) => plain.startsWith(prefix));
}

/**
 * The address as one form for one thing: absolute, without tracking parameters, fragment (unless it is a
 * single-page route, `#/…` or `#!…`), user name or password. Null for what is no web page (`javascript:`, `mailto:`).
 */
export function canonicalUrl(href: string, base?: string): string | null {
  return plainAddress(href, base) ?? readAddress(href, base);
}

/** A path from the root of the site, or a whole address, in letters that stand in addresses as they are. */
const PLAIN_PATH = /^\/[\w~!$()*+,;:@./-]*$/;
const DOTS_OR_EMPTY = /\/[./]/;
const PLAIN_ADDRESS = /^(https?:\/\/(?:[a-z\d][a-z\d-]*\.)+[a-z][a-z\d-]*)(\/.*)$/;
const ORIGIN = /^https?:\/\/(?:[a-z\d][a-z\d-]*\.)+[a-z][a-z\d-]*(?=\/)/;

/** The same for the many addresses that need no reading; null for all others. Most cards have one of these. */
function plainAddress(href: string, base: string | undefined): string | null {
  if (href.charCodeAt(0) === SLASH) {
    if (base === undefined || !isPlainPath(href)) return null;
    const origin = originOf(base);
    return origin === null ? null : origin + href;
  }
  const parts = PLAIN_ADDRESS.exec(href);
  return parts !== null && !isPunycode(href) && isPlainPath(parts[2] ?? '') ? href : null;
}

function isPlainPath(path: string): boolean {
  return PLAIN_PATH.test(path) && !DOTS_OR_EMPTY.test(path);
}

const SLASH = 0x2f;
let knownBase = { base: '', origin: null as string | null };

/** Scheme and host of a plain address without a port, null for any other; the last answer is remembered. */
function originOf(base: string): string | null {
  if (knownBase.base !== base)
    knownBase = { base, origin: isPunycode(base) ? null : (ORIGIN.exec(base)?.[0] ?? null) };
  return knownBase.origin;
}

/** Such a host may be no valid one: that takes reading. */
function isPunycode(address: string): boolean {
  return address.includes('xn--');
}

function readAddress(href: string, base: string | undefined): string | null {
  const url = readUrl(href.trim(), base);
  if (url === null || !/^(?:https?|file):$/.test(url.protocol)) return null;
  if (url.username !== '') url.username = '';
  if (url.password !== '') url.password = '';
  // An empty fragment is one too, though `hash` does not tell.
  if (href.includes('#') && !/^#[!/]/.test(url.hash)) url.hash = '';
  if (url.search === '') return url.href;
  // Deleting re-encodes the whole query, so an address without trackers keeps its exact spelling.
  const trackers = [...url.searchParams.keys()].filter(isTrackingParameter);
  for (const name of trackers) url.searchParams.delete(name);
  return url.href;
}

function readUrl(href: string, base: string | undefined): URL | null {
  try {
    return new URL(href, base);
  } catch {
    return null;
  }
}
