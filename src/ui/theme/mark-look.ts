import type { Appearance } from '../../core/settings/settings-values.ts';
import { colorScheme } from './color-scheme.ts';
import { MARK_ICONS } from './mark-icons.ts';
import tokens from './tokens.css?inline';

/** How marks look in an appearance: the tokens and icons of the rest of the interface. */
export function markLook(appearance: Appearance): { readonly tokens: string } & typeof MARK_ICONS {
  return { tokens: `${tokens} :host { color-scheme: ${colorScheme(appearance)} }`, ...MARK_ICONS };
}
