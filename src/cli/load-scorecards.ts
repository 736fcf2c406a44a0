import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Scorecard, ScorecardSchema } from '../core/packs/scorecard.schema.ts';
import { PATTERNS } from './load-packs.ts';

/** The scorecards of the packs in the order of their names; none where nothing was measured yet. */
export function loadScorecards(folder: URL = PATTERNS): Scorecard[] {
  const cards = new URL('scorecards/', folder);
  if (!existsSync(cards)) return [];
  const names = readdirSync(cards).filter((name) => name.endsWith('.json'));
  return names
    .sort()
    .map((name) => ScorecardSchema.parse(JSON.parse(readFileSync(new URL(name, cards), 'utf8'))));
}
