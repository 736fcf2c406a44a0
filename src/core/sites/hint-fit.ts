import type { Misfit } from './hint-use.schema.ts';
import type { SiteHint } from './site-hint.schema.ts';

/** What a page showed when it was read by a hint and the general way. */
export type FitEvidence = {
  /** Records that the hint found, null when its selector cannot be used here. */
  readonly records: number | null;
  /** Those of them whose title stood where the hint says. */
  readonly titled: number;
  /** Records of lists that were found the general way, and those of them that the hint leaves out altogether. */
  readonly general: number;
  readonly leftOut: number;
  /** Whether the page is about one offer, found the general way. */
  readonly hasItem: boolean;
};

/** `elsewhere`: the page is of another kind than the hint is for, which says nothing against the hint. */
export type Fit = 'fits' | 'elsewhere' | Misfit;

const FEW = 3;
const MANY = 6;
const FAR = 3;

/**
 * Whether a hint still fits. A hint that was taught where the general way went wrong finds far more or far fewer than
 * that way for good; so what differs as much as it did then is no sign.
 */
export function fitOf(hint: Pick<SiteHint, 'taught'>, evidence: FitEvidence): Fit {
  const { records, titled, general, leftOut, hasItem } = evidence;
  if (records === null) return 'bad-selector';
  if (records === 0) return general >= FEW && !hasItem ? 'nothing-found' : 'elsewhere';
  if (titled * 2 < records) return 'no-titles';
  const usual = usualShare(hint);
  if (leftOut >= MANY && leftOut > FAR * Math.max(1, usual) * records) return 'far-fewer';
  if (general >= FEW && records > FAR * Math.max(1, 1 / usual) * general) return 'far-more';
  return 'fits';
}

/** Records found the general way for each one that the hint found, on the page it was taught on. */
function usualShare({ taught }: Pick<SiteHint, 'taught'>): number {
  return taught === undefined ? 1 : Math.max(taught.otherwise, 0.5) / taught.records;
}
