import warnings from 'virtual:tradeflag-warnings';
import type { ControlReader } from '../../src/core/controls/control-reader.ts';
import type { Settings } from '../../src/core/settings/settings.schema.ts';
import type { SiteAnswers } from '../../src/core/warn/keep-answer.ts';
import type { WarningState } from '../../src/core/warn/warning-state.ts';
import { type Asker, startAsking } from '../../src/page/ask/asker.ts';
import type { ExtractedListing } from '../../src/page/extract/build-listing.ts';
import type { PageMark } from '../../src/page/scan/scan-page.ts';
import { createWarner, type Warner } from '../../src/page/warn/warner.ts';
import { type Warning, warningOf } from '../../src/page/warn/warning.ts';
import {
  askForAnswers,
  askForEvidence,
  onAnswersChanged,
  onShowWarning,
  onWarningAsked,
  openHelp,
  openLaw,
  rememberAnswer,
} from '../../src/platform/content-warnings.ts';
import { saveFile } from '../../src/platform/downloads.ts';
import { chooseLanguage } from '../../src/ui/i18n/choose-language.ts';
import { warnLabels } from '../../src/ui/i18n/warn-labels.ts';
import { markLook } from '../../src/ui/theme/mark-look.ts';

/** What warnings need of the page's scan. */
export interface PageAround {
  readonly signal: AbortSignal;
  /** What the reader has said about listings of the site, asked for as early as can be. */
  readonly answers: Promise<SiteAnswers>;
  /** Tells controls that buy or reach the seller from others. */
  readonly reader: ControlReader;
  /** The listings of the page, flagged or not. */
  listings(): readonly ExtractedListing[];
  /** Selectors of site hints that find controls which buy. */
  buySelectors(): readonly string[];
  /** Runs when other marks are quiet than before. */
  onQuietChange(): void;
}

/** The warning of a page and the question before one buys, as the reader's settings and answers say. */
export interface PageWarnings {
  /** Resolves once it is known what the reader has said about listings of the site; nothing is to be drawn before. */
  readonly ready: Promise<void>;
  /** Takes the marks of the page. */
  update(marks: readonly PageMark[]): void;
  /** The marks as they are drawn: those of listings that the reader dismissed are quiet. */
  quiet(marks: readonly PageMark[]): PageMark[];
  /** Draws everything anew for other settings. */
  renew(settings: Settings): void;
  isOwn(node: Node): boolean;
}

/** Warns of what the page is about. */
export function startPageWarnings(settings: Settings, around: PageAround): PageWarnings {
  return new ReaderWarnings(settings, around);
}

class ReaderWarnings implements PageWarnings {
  readonly ready: Promise<void>;
  readonly #around: PageAround;
  readonly #dismissed = new Set<string>();
  readonly #asked = new Set<string>();
  #settings: Settings;
  #marks: readonly PageMark[] = [];
  #shown: { readonly warner: Warner; readonly asker: Asker; readonly life: AbortController };

  constructor(settings: Settings, around: PageAround) {
    this.#settings = settings;
    this.#around = around;
    this.#shown = this.#create();
    this.ready = around.answers.then((answers) => this.#learn(answers));
    onAnswersChanged(() => void this.#relearn(), around.signal);
    onWarningAsked(() => stateOf(this.#shown.warner), around.signal);
    onShowWarning(() => this.#shown.warner.show(), around.signal);
  }

  update(marks: readonly PageMark[]): void {
    this.#marks = marks;
    this.#tell();
  }

  quiet(marks: readonly PageMark[]): PageMark[] {
    if (!this.#settings.warnings) return [...marks];
    return marks.map((mark) => (this.#dismissed.has(mark.id) ? quieted(mark) : mark));
  }

  renew(settings: Settings): void {
    this.#settings = settings;
    this.#shown.life.abort();
    this.#shown = this.#create();
    this.#tell();
  }

  isOwn(node: Node): boolean {
    return this.#shown.warner.isOwn(node) || this.#shown.asker.isOwn(node);
  }

  #tell(): void {
    const main = this.#settings.warnings ? this.#marks.find(isAboutPage) : undefined;
    const warning = main === undefined ? null : warningOf(main, document.URL, Date.now());
    this.#shown.warner.update(warning, warning !== null && this.#dismissed.has(warning.listing.id));
  }

  #learn(answers: SiteAnswers): void {
    this.#dismissed.clear();
    for (const listing of answers.dismissed) this.#dismissed.add(listing);
    for (const listing of answers.asked) this.#asked.add(listing);
  }

  async #relearn(): Promise<void> {
    this.#learn(await askForAnswers());
    this.#around.onQuietChange();
    this.#tell();
  }

  async #dismiss(listing: string, isDismissed: boolean): Promise<boolean> {
    if (isDismissed) this.#dismissed.add(listing);
    else this.#dismissed.delete(listing);
    this.#around.onQuietChange();
    return rememberAnswer({ listing, dismissed: isDismissed });
  }

  /** What to ask before a control of a listing is pressed. */
  #questionOn({ listing: { id } }: ExtractedListing): Warning | null {
    if (!this.#settings.warnings || this.#asked.has(id) || this.#dismissed.has(id)) return null;
    const mark = this.#marks.find((one) => one.id === id);
    const warning = mark === undefined ? null : warningOf(mark, document.URL, Date.now());
    return warning?.level === 'strong' ? warning : null;
  }

  #create() {
    const life = new AbortController();
    const signal = AbortSignal.any([this.#around.signal, life.signal]);
    const language = chooseLanguage(this.#settings.language, navigator.languages);
    const labels = { ...warnLabels(language), language };
    const look = markLook(this.#settings.appearance);
    const view = { document, signal, labels, look, law: warnings };
    const asker = startAsking({
      ...view,
      view: window,
      reader: this.#around.reader,
      buySelectors: this.#around.buySelectors,
      listings: this.#around.listings,
      warningFor: (listing) => this.#questionOn(listing),
      onAsked: (listing) => {
        this.#asked.add(listing);
        void rememberAnswer({ listing, asked: true });
      },
    });
    const warner = createWarner({
      ...view,
      isBusy: asker.isAsking,
      onOpenLaw: openLaw,
      onOpenHelp: openHelp,
      onSave: saveEvidence,
      onDismiss: (listing, isDismissed) => this.#dismiss(listing, isDismissed),
    });
    return { warner, asker, life };
  }
}

async function saveEvidence({ listing, findings, pageUrl, readAt }: Warning): Promise<boolean> {
  const file = await askForEvidence({ listing, findings: [...findings] }, pageUrl, readAt);
  if (file !== null) saveFile(file);
  return file !== null;
}

function stateOf(warner: Warner): WarningState {
  const state = warner.state();
  if (state === null) return 'none';
  return state === 'open' || state === 'folded' ? 'shown' : state;
}

function quieted(mark: PageMark): PageMark {
  const findings = mark.findings.map((finding) => ({ ...finding, level: 'note' as const }));
  return { ...mark, level: 'note', findings };
}

/** An item that stands in a frame is what the frame is about, not the page. */
function isAboutPage({ isItem, elements: [first] }: PageMark): boolean {
  return isItem === true && first?.ownerDocument === document;
}
