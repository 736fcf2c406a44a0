import type { Category } from '../category.ts';
import type { Reader } from './explanation.schema.ts';

/**
 * Where the legal page explains a category, as an address within the extension: `legal.html#account-sales/consumer`,
 * with a source open beside it when one is named.
 */
export function legalAddress(
  category: Category,
  source: string | null = null,
  reader: Reader = 'consumer',
): string {
  const parts = source === null ? [category, reader] : [category, reader, source];
  return `legal.html#${parts.map(encodeURIComponent).join('/')}`;
}

/** Where the legal page shows one source, whatever it speaks to. */
export function sourceAddress(source: string): string {
  return `legal.html#source/${encodeURIComponent(source)}`;
}
