import type { Finding } from '../../core/detect/finding.schema.ts';

/** Finds in a text what is found in listings, the strongest first. */
export type CheckText = (text: string) => Promise<readonly Finding[]>;

/** Checks with the packs that ship; they are loaded when the first text is checked, and then kept. */
export const checkByShippedPacks: CheckText = async (text) => {
  const { detectText } = await import('./detect-text.ts');
  return detectText(text);
};
