import { createDetector, type Detector } from '../detect/detector.ts';
import type { Reach } from '../detect/reach.ts';
import type { CompiledPacks } from '../packs/compiled-packs.ts';
import { withoutRules } from '../packs/without-rules.ts';
import type { Settings } from './settings.schema.ts';

/** Returns the detector for settings; what it finds is still to go through `applySettings`. */
export type ReaderDetector = (settings: Settings) => Detector;

interface Kept {
  readonly settings: Settings;
  readonly key: string;
  readonly detector: Detector;
}

/** Detectors over one set of packs. The last one is kept: most changes of settings need no new one. */
export function createReaderDetector(packs: CompiledPacks): ReaderDetector {
  let last: Kept | null = null;
  return (settings) => {
    // Asked for every listing, mostly with the very same settings.
    if (last?.settings === settings) return last.detector;
    const reach = reachOf(settings);
    const key = JSON.stringify([reach, settings.rulesOff]);
    const kept = last?.key === key ? last.detector : null;
    const detector = kept ?? createDetector(withoutRules(packs, settings.rulesOff), reach);
    last = { settings, key, detector };
    return detector;
  };
}

/** How far to look for a reader: game and streaming accounts are judged like others once they are turned up. */
function reachOf({ skippedLanguages, accounts }: Settings): Reach {
  return { skippedLanguages, liftsCaps: accounts.leisure === 'on' };
}
