import packs from 'virtual:tradeflag-packs';
import { createDetector } from '../../core/detect/detector.ts';
import type { Finding } from '../../core/detect/finding.schema.ts';
import { compareLevels } from '../../core/detect/level.ts';

const detector = createDetector(packs);

/** What the packs find in a text that stands alone, the strongest first. Load this module only to use it. */
export function detectText(text: string): Finding[] {
  return detector.detect({ text }).sort((a, b) => compareLevels(b.level, a.level) || b.score - a.score);
}
