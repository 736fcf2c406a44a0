import { SITUATIONS, type Situation } from '../../core/law/situation.ts';

/** What the help page shows, read from its address. */
export interface HelpRoute {
  readonly situation: Situation;
  /** False when the address named a situation that does not exist. */
  readonly understood: boolean;
}

/** Reads `#paid`. Anyone can make such an address: nothing of it is ever shown. */
export function readHelpRoute(hash: string): HelpRoute {
  const named = hash.replace(/^#/, '');
  const situation = SITUATIONS.find((one) => one === named);
  if (situation !== undefined) return { situation, understood: true };
  return { situation: SITUATIONS[0], understood: named === '' };
}
