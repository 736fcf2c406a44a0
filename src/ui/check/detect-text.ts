import packs from 'virtual:tradeflag-packs';
import { compareLevels } from '../../core/detect/level.ts';
import { applySettings } from '../../core/settings/apply-settings.ts';
import { createReaderDetector } from '../../core/settings/reader-detector.ts';
import type { Settings } from '../../core/settings/settings.schema.ts';
import type { CheckAnswer } from './check-text.ts';

const detectorFor = createReaderDetector(packs);
const NOWHERE = { site: null, seller: null };

/** What the packs find in a text that stands alone, the strongest first. Load this module only to use it. */
export function detectText(text: string, settings: Settings): CheckAnswer {
  const found = detectorFor(settings).detect({ text });
  const findings = applySettings(found, NOWHERE, settings);
  findings.sort((a, b) => compareLevels(b.level, a.level) || b.score - a.score);
  return { findings, isLeftOut: findings.length < found.length };
}
