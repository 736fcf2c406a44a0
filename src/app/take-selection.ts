import type { BoundText } from '../core/check/bound-text.ts';
import { takeText } from '../platform/text-handover.ts';

/** The selected text that the check page was opened with, read once: `#NAME` in its address names it. */
export function takeSelection(hash: string): Promise<BoundText | null> {
  return takeText(hash.replace(/^#/, ''));
}
