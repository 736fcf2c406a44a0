import type { Category } from '../category.ts';

/** What has happened to the person who asks what to do. */
export const SITUATIONS = ['about-to-buy', 'paid', 'blocked'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** Where a reader of a listing of this category most likely stands: who looks for unblocking has a blocked account. */
export function situationFor(category: Category): Situation {
  return category === 'assisted-unblocking' ? 'blocked' : 'about-to-buy';
}

/** Where the help page speaks to a situation, as an address within the extension: `help.html#paid`. */
export function helpAddress(situation: Situation): string {
  return `help.html#${situation}`;
}
