import warnings from 'virtual:tradeflag-warnings';
import type { Settings } from '../../src/core/settings/settings.schema.ts';
import type { SiteAnswers } from '../../src/core/warn/keep-answer.ts';
import type { WarningState } from '../../src/core/warn/warning-state.ts';
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

/** The warning of a page, as the reader's settings and answers say. */
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

/** Warns of what the page is about. `onQuietChange` runs when other marks are quiet than before. */
export function startPageWarnings(
  first: Settings,
  onQuietChange: () => void,
  signal: AbortSignal,
): PageWarnings {
  let settings = first;
  let marks: readonly PageMark[] = [];
  let dismissed = new Set<string>();
  const learn = (answers: SiteAnswers) => {
    dismissed = new Set(answers.dismissed);
  };
  const dismiss = async (listing: string, isDismissed: boolean) => {
    if (isDismissed) dismissed.add(listing);
    else dismissed.delete(listing);
    onQuietChange();
    return rememberAnswer({ listing, dismissed: isDismissed });
  };
  const create = (): { readonly warner: Warner; readonly life: AbortController } => {
    const life = new AbortController();
    return { warner: createPageWarner(settings, dismiss, AbortSignal.any([signal, life.signal])), life };
  };
  let current = create();
  const tell = () => {
    const main = settings.warnings ? marks.find(({ isItem }) => isItem === true) : undefined;
    const warning = main === undefined ? null : warningOf(main, document.URL, Date.now());
    current.warner.update(warning, warning !== null && dismissed.has(warning.listing.id));
  };

  const read = async () => learn(await askForAnswers());
  const ready = read();
  onAnswersChanged(async () => {
    await read();
    onQuietChange();
    tell();
  }, signal);
  onWarningAsked(() => stateOf(current.warner), signal);
  onShowWarning(() => current.warner.show(), signal);
  return {
    ready,
    update(latest) {
      marks = latest;
      tell();
    },
    quiet: (all) =>
      settings.warnings ? all.map((mark) => (dismissed.has(mark.id) ? quieted(mark) : mark)) : [...all],
    renew(latest) {
      settings = latest;
      current.life.abort();
      current = create();
      tell();
    },
    isOwn: (node) => current.warner.isOwn(node),
  };
}

function createPageWarner(
  { language: choice, appearance }: Settings,
  onDismiss: (listing: string, isDismissed: boolean) => Promise<boolean>,
  signal: AbortSignal,
): Warner {
  const language = chooseLanguage(choice, navigator.languages);
  return createWarner({
    document,
    signal,
    labels: { ...warnLabels(language), language },
    look: markLook(appearance),
    law: warnings,
    onOpenLaw: openLaw,
    onOpenHelp: openHelp,
    onSave: saveEvidence,
    onDismiss,
  });
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
