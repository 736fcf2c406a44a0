import type { FoldedText } from '../text/fold.ts';
import type { TermHit } from './find-terms.ts';

/** A web address, or an e-mail address with a name before it: `@gmail.com` alone says which mailboxes are sold. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s"'<>，。、）)]{1,300}|[\w.+-]{2,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4}/giu;

/** No address is without one of them; far cheaper to look for than addresses. */
const SIGNS = ['://', 'www.', 'WWW.', 'Www.', '@'];

/**
 * Drops the terms that stand inside web and e-mail addresses: `kf.qq.com` speaks of no QQ account, `ann@gmail.com` of
 * none of Gmail. What an address says of itself (`t.me/…` is a way to make contact) is kept for the concepts in `kept`.
 */
export function dropInsideAddresses(
  folded: FoldedText,
  terms: readonly TermHit[],
  kept: ReadonlySet<number>,
): readonly TermHit[] {
  const { source, starts } = folded;
  if (terms.length === 0 || !SIGNS.some((sign) => source.includes(sign))) return terms;
  const ranges = Array.from(
    source.matchAll(ADDRESS),
    ({ 0: found, index }) => [index, index + found.length] as const,
  );
  return terms.filter(({ concept, start }) => {
    const at = starts[start] ?? 0;
    return kept.has(concept) || !ranges.some(([from, to]) => at >= from && at < to);
  });
}
