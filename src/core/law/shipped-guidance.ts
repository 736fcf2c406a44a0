import aboutToBuy from '../../../patterns/law/guidance/about-to-buy.json' with { type: 'json' };
import blocked from '../../../patterns/law/guidance/blocked.json' with { type: 'json' };
import paid from '../../../patterns/law/guidance/paid.json' with { type: 'json' };
import { type GuidanceBySituation, readGuidance } from './read-guidance.ts';
import { isKnownSource } from './shipped-law.ts';

/** The guidance that ships with the product. Throws when the data are wrong, which tests rule out. */
export function shippedGuidance(): GuidanceBySituation {
  const result = readGuidance([aboutToBuy, paid, blocked], isKnownSource);
  if (result.ok) return result.value;
  throw new Error(result.problem.map(({ where, what }) => `${where}: ${what}`).join('\n'));
}
