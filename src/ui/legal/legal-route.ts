import { CATEGORIES, type Category } from '../../core/category.ts';
import { READERS, type Reader } from '../../core/law/explanation.schema.ts';
import { findSource, type Law } from '../../core/law/law.ts';

/** What is open in the right pane. `unknown`: the address names a source that the collection does not hold. */
export type OpenSource =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'source'; readonly id: string };

/** What the legal page shows, read from its address. */
export type LegalRoute = {
  readonly category: Category;
  readonly reader: Reader;
  readonly open: OpenSource;
  /** False when the address named a category or reader that does not exist. */
  readonly understood: boolean;
};

const NONE: OpenSource = { kind: 'none' };
const START: LegalRoute = { category: 'account-sales', reader: 'consumer', open: NONE, understood: true };

/**
 * Reads `#account-sales/consumer`, `#account-sales/consumer/atf-31` or `#source/atf-31`. Anyone can make such an
 * address: only names that exist get through, nothing of it is ever shown.
 */
export function readRoute(law: Law, hash: string): LegalRoute {
  const [first = '', second = '', third = '', ...more] = hash.replace(/^#/, '').split('/');
  if (first === '') return START;
  if (first === 'source' && third === '') return routeToSource(law, second);
  const category = CATEGORIES.find((one) => one === first);
  const reader = READERS.find((one) => one === (second === '' ? 'consumer' : second));
  if (category === undefined || reader === undefined || more.length > 0)
    return { ...START, understood: false };
  return { category, reader, open: openSource(law, third), understood: true };
}

/** The address of an explanation, with a source open beside it when one is named. */
export function explanationHref(category: Category, reader: Reader, source: string | null = null): string {
  return source === null ? `#${category}/${reader}` : `#${category}/${reader}/${source}`;
}

function routeToSource(law: Law, id: string): LegalRoute {
  const topics = findSource(law, id)?.applies_to ?? [];
  const category = CATEGORIES.find((one) => topics.includes(one)) ?? START.category;
  return { ...START, category, open: id === '' ? { kind: 'unknown' } : openSource(law, id) };
}

function openSource(law: Law, id: string): OpenSource {
  if (id === '') return NONE;
  return findSource(law, id) === null ? { kind: 'unknown' } : { kind: 'source', id };
}
