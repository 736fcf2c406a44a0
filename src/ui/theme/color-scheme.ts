import type { Appearance } from '../../core/settings/settings-values.ts';

/** The CSS `color-scheme` that shows an appearance. */
export function colorScheme(appearance: Appearance): string {
  return appearance === 'system' ? 'light dark' : appearance;
}
