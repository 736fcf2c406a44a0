import type { Finding } from '../../core/detect/finding.schema.ts';
import type { Settings } from '../../core/settings/settings.schema.ts';

/** What a text was found to resemble. */
export interface CheckAnswer {
  /** What the reader wants to see of it, the strongest first. */
  readonly findings: readonly Finding[];
  /** Whether the reader's settings leave something out. */
  readonly isLeftOut: boolean;
}

/** Finds in a text what is found in listings. */
export type CheckText = (text: string) => Promise<CheckAnswer>;

/** Checks with the packs that ship, as the settings say; the packs are loaded when the first text is checked. */
export function checkByShippedPacks(settings: Settings): CheckText {
  return async (text) => {
    const { detectText } = await import('./detect-text.ts');
    return detectText(text, settings);
  };
}
