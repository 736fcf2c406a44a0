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
  const url = readUrl(href.trim(), base);
  if (url === null || !/^(?:https?|file):$/.test(url.protocol)) return null;
  if (url.username !== '') url.username = '';
  if (url.password !== '') url.password = '';
  if (url.hash !== '' && !/^#[!/]/.test(url.hash)) url.hash = '';
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
