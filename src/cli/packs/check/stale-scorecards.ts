import type { CompiledPack } from '../../../core/packs/compiled-packs.ts';
import type { Scorecard } from '../../../core/packs/scorecard.schema.ts';
import { type Remark, warning } from './report-line.ts';

/** Packs that were never measured, or not since their version was raised. */
export function staleScorecards(packs: readonly CompiledPack[], cards: readonly Scorecard[]): Remark[] {
  return packs.flatMap(({ name, category }) => {
    const card = cards.find((one) => one.category === category);
    if (card?.pack === name) return [];
    const measured = card === undefined ? 'has no scorecard' : `was measured as ${card.pack}`;
    return [warning(`packs/${name.replace(/@.*$/u, '')}.json`, '', `${name} ${measured}: run packs:score`)];
  });
}
