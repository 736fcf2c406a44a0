import packs from 'virtual:tradeflag-packs';
import ruleTitles from 'virtual:tradeflag-rule-titles';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createDetector } from '../src/core/detect/detector.ts';
import type { ScanUpdate } from '../src/core/scan/scan.schema.ts';
import { createMarker } from '../src/page/mark/marker.ts';
import { registerRunningScript, rouseRunningScript } from '../src/page/scan/running-script.ts';
import { startPageScan } from '../src/page/scan/scan-page.ts';
import { createTrialCounter } from '../src/page/scan/trial-counter.ts';
import {
  onFocusListing,
  onOrphaned,
  onScanAgain,
  openLegal,
  sendScanUpdate,
} from '../src/platform/content-messages.ts';
import { markLabels } from '../src/ui/i18n/mark-labels.ts';
import { resolveLanguage } from '../src/ui/i18n/resolve-language.ts';
import { MARK_ICONS } from '../src/ui/theme/mark-icons.ts';
import tokens from '../src/ui/theme/tokens.css?inline';

// Not a `*.content.ts`: WXT announces each content script to the page by an event on its document.
export default defineUnlistedScript(() => {
  if (!rouseRunningScript()) run(new AbortController());
});

/** Scans and marks the page until the extension is gone. */
function run(life: AbortController): void {
  const { signal } = life;
  const { judge } = createDetector(packs);
  const trials = createTrialCounter();
  const marker = createPageMarker(signal);
  const send = async (update: ScanUpdate) => {
    const sent = await sendScanUpdate(update);
    if (!sent.ok && sent.problem === 'orphaned') life.abort();
  };
  const { scanAgain } = startPageScan({
    document,
    detect: (listing) => {
      const judgement = judge(listing);
      trials.note(listing.id, judgement.trials);
      return judgement.findings;
    },
    isOwn: (node) => marker.isOwn(node),
    onUpdate: (update) => send({ ...update, trials: trials.countsOf(update.id) }),
    onMarks: (marks) => marker.update(marks),
    signal,
  });
  registerRunningScript(scanAgain, signal);
  onOrphaned(() => life.abort(), signal);
  onFocusListing((id) => marker.focus(id), signal);
  onScanAgain(scanAgain, signal);
}

function createPageMarker(signal: AbortSignal) {
  const language = resolveLanguage(navigator.languages);
  const ruleTitle = (rule: string) => ruleTitles[rule]?.[language] ?? rule;
  return createMarker({
    document,
    signal,
    labels: { ...markLabels(language), language, ruleTitle },
    look: { tokens, ...MARK_ICONS },
    onOpenLegal: ({ category }) => openLegal(category),
  });
}
