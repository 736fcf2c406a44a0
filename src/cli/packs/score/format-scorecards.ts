import type { Scorecard } from '../../../core/packs/scorecard.schema.ts';
import type { ShareInterval } from '../../../core/packs/wilson.ts';

/** One line a pack, for a terminal. */
export function formatScorecards(cards: readonly Scorecard[]): string {
  return cards.map((card) => `${lineOf(card)}\n`).join('');
}

function lineOf({ pack, all, corpus }: Scorecard): string {
  const { right, falseAlarms, misses } = all;
  const counts = `${right} right, ${falseAlarms} false, ${misses} missed of ${corpus.records} records`;
  return `${pack}: precision ${shareOf(all.precision)}, recall ${shareOf(all.recall)} (${counts})`;
}

function shareOf(share: ShareInterval | null): string {
  if (share === null) return '-';
  const [value, low, high] = [share.value, share.low, share.high].map((part) => part.toFixed(3));
  return `${value} [${low}, ${high}]`;
}
