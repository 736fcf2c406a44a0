import packs from 'virtual:tradeflag-page-packs';
import siteHints from 'virtual:tradeflag-site-hints';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageControls } from '../src/app/page-controls.ts';
import { createPageKeeper, offersReview, statesOf } from '../src/app/page-review.ts';
import { findsDifferent, followPageSettings, looksDifferent } from '../src/app/page-settings.ts';
import { createPageTerms } from '../src/app/page-terms.ts';
import { createPageTitles, type PageTitles } from '../src/app/page-titles.ts';
import { MAX_LOOKED_AT } from '../src/core/packs/language-sense.ts';
import type { ScanUpdate } from '../src/core/scan/scan.schema.ts';
import { applySettings } from '../src/core/settings/apply-settings.ts';
import type { Settings } from '../src/core/settings/settings.schema.ts';
import type { UiLanguage } from '../src/core/ui-languages.ts';
import { randomId } from '../src/page/dom/random-id.ts';
import { textSample } from '../src/page/dom/text-sample.ts';
import type { PageHint } from '../src/page/hints/page-hint.ts';
import { hintsFor } from '../src/page/hints/read-by-hints.ts';
import { createFramedMarker } from '../src/page/mark/framed-marker.ts';
import type { Marker } from '../src/page/mark/mark.ts';
import { createMarker } from '../src/page/mark/marker.ts';
import { watchMenuTarget } from '../src/page/review/menu-target.ts';
import type { ReviewDesk } from '../src/page/review/review.ts';
import { createReviewDesk } from '../src/page/review/review-desk.ts';
import { startFramedScan } from '../src/page/scan/framed-scan.ts';
import { registerRunningScript, rouseRunningScript } from '../src/page/scan/running-script.ts';
import type { PageMark, PageScan } from '../src/page/scan/scan-page.ts';
import { createTrialCounter } from '../src/page/scan/trial-counter.ts';
import {
  askForHints,
  onFlagsChanged,
  onFocusListing,
  onOrphaned,
  onReviewAtMenu,
  onScanAgain,
  openLegal,
  sendScanUpdate,
} from '../src/platform/content-messages.ts';
import { askForControls, askForTerms, askForTitles } from '../src/platform/content-shipped.ts';
import { askForAnswers } from '../src/platform/content-warnings.ts';
import { chooseLanguage } from '../src/ui/i18n/choose-language.ts';
import { markLabels } from '../src/ui/i18n/mark-labels.ts';
import { reviewLabels } from '../src/ui/i18n/review-labels.ts';
import { markLook } from '../src/ui/theme/mark-look.ts';
import { startPageWarnings } from './page/warnings.ts';

// Not a `*.content.ts`: WXT announces each content script to the page by an event on its document.
export default defineUnlistedScript(() => {
  if (!rouseRunningScript()) void run(new AbortController());
});

/** Scans and marks the page as the reader's settings say, until the extension is gone. */
async function run(life: AbortController): Promise<void> {
  const { signal } = life;
  let scanAgain = () => {};
  // Before anything is awaited: a script injected meanwhile must find this one.
  registerRunningScript(() => scanAgain(), signal);
  // Asked for together: each answer is a trip to the background and back.
  const answers = askForAnswers();
  let loadingHints: Promise<PageHint[]> | null = loadHints();
  const titles = createPageTitles(askForTitles);
  const controls = createPageControls(askForControls);
  let settings = await followPageSettings((latest, before) => {
    settings = latest;
    if (looksDifferent(latest, before)) marks = renewMarks(marks, latest, titles, signal);
    if (looksDifferent(latest, before) || latest.warnings !== before.warnings) warnings.renew(latest);
    if (looksDifferent(latest, before) || findsDifferent(latest, before)) scanAgain();
  }, signal);
  const terms = createPageTerms(packs, {
    fetchTerms: askForTerms,
    skipped: () => settings.skippedLanguages,
    onMore: () => scan?.judgeAgain(),
  });
  terms.expect(document.documentElement.lang);
  terms.look(textSample(document, MAX_LOOKED_AT));
  const trials = createTrialCounter();
  let marks = createMarks(settings, titles, signal);
  let shown: readonly PageMark[] = [];
  let scan: PageScan | null = null;
  const menu = watchMenuTarget(document, signal);
  const drawNow = () => marks.marker.update(warnings.quiet(shown));
  // Marks wait for the titles of their rules, and for the words of the question before a press; where nobody answers,
  // they are drawn without.
  const whenPrepared = (act: () => void) => {
    const language = languageOf(settings);
    if (shown.length === 0 || (titles.has(language) && controls.hasCome())) act();
    else void Promise.all([titles.load(language), controls.load()]).then(() => signal.aborted || act());
  };
  const draw = () => whenPrepared(drawNow);
  let hints: readonly PageHint[] = [];
  const warnings = startPageWarnings(settings, {
    signal,
    answers,
    reader: controls.reader,
    listings: () => scan?.listings() ?? [],
    buySelectors: () => buySelectorsOf(hints),
    onQuietChange: draw,
  });
  const send = async (update: ScanUpdate) => {
    const sent = await sendScanUpdate(update);
    if (!sent.ok && sent.problem === 'orphaned') life.abort();
    // Flags are stored by now, so that a listing which came back changed is known as such.
    else marks.desk.learn(await statesOf(update.found));
  };
  await Promise.all([warnings.ready, terms.arrived()]);
  scan = startFramedScan({
    document,
    detect: (listing) => {
      terms.look(listing.text);
      const judgement = terms.detectorFor(settings).judge(listing);
      trials.note(listing.id, judgement.trials);
      return applySettings(judgement.findings, listing, settings);
    },
    loadHints: async () => {
      hints = await (loadingHints ?? loadHints());
      loadingHints = null;
      return hints;
    },
    isOwn: (node) => marks.marker.isOwn(node) || marks.desk.isOwn(node) || warnings.isOwn(node),
    onUpdate: (update) => send({ ...update, trials: trials.countsOf(update.id) }),
    onMarks: (latest) => {
      shown = latest;
      marks.desk.update(latest);
      whenPrepared(() => {
        warnings.update(shown);
        drawNow();
      });
    },
    signal,
  });
  scanAgain = scan.scanAgain;
  onOrphaned(() => life.abort(), signal);
  onFocusListing((id) => marks.marker.focus(id), signal);
  onReviewAtMenu(() => marks.marker.focus(menu.listingAmong(shown) ?? ''), signal);
  onScanAgain(() => scanAgain(), signal);
  onFlagsChanged(() => void statesOf(shown).then((states) => marks.desk.learn(states)), signal);
}

function languageOf({ language }: Settings): UiLanguage {
  return chooseLanguage(language, navigator.languages);
}

async function loadHints(): Promise<PageHint[]> {
  const saved = await askForHints();
  return [
    ...saved.map((hint) => ({ hint, origin: 'saved' as const })),
    ...siteHints.map((hint) => ({ hint, origin: 'shipped' as const })),
  ];
}

function buySelectorsOf(hints: readonly PageHint[]): string[] {
  return hintsFor(document, { url: document.URL, hints }).flatMap(({ hint }) => hint.buy ?? []);
}

/** The marks of the page in one language and appearance, with a life of their own inside the script's. */
interface Marks {
  readonly marker: Marker;
  readonly desk: ReviewDesk;
  readonly life: AbortController;
}

function createMarks(settings: Settings, titles: PageTitles, signal: AbortSignal): Marks {
  const life = new AbortController();
  const ended = AbortSignal.any([signal, life.signal]);
  const desk = createPageDesk(settings, () => marker, ended);
  const cardFoot = offersReview(settings) ? desk.cardFoot.bind(desk) : () => null;
  const marker = createPageMarker(settings, titles, cardFoot, ended);
  return { marker, desk, life };
}

function renewMarks(old: Marks, settings: Settings, titles: PageTitles, signal: AbortSignal): Marks {
  old.life.abort();
  return createMarks(settings, titles, signal);
}

function createPageDesk(settings: Settings, marker: () => Marker, signal: AbortSignal): ReviewDesk {
  const { appearance, pageKeys } = settings;
  const language = languageOf(settings);
  return createReviewDesk({
    document,
    signal,
    labels: { ...reviewLabels(language), language },
    tokens: markLook(appearance).tokens,
    keeper: createPageKeeper(),
    hasKeys: pageKeys,
    marker,
    newId: randomId,
  });
}

function createPageMarker(
  settings: Settings,
  titles: PageTitles,
  cardFoot: ReviewDesk['cardFoot'],
  signal: AbortSignal,
): Marker {
  const language = languageOf(settings);
  const ruleTitle = (rule: string) => titles.of(rule, language);
  const marker = (inner: Document) =>
    createMarker({
      document: inner,
      signal,
      labels: { ...markLabels(language), language, ruleTitle },
      look: markLook(settings.appearance),
      onOpenLegal: ({ category }) => openLegal(category),
      cardFoot,
    });
  return createFramedMarker(document, marker);
}
