import type { Level } from '../../core/detect/finding.schema.ts';
import { rangesFor } from '../extract/record-text.ts';
import type { Mark } from './mark.ts';
import { leadingFinding } from './reasons.ts';
import { adoptSheet, createSheet, dropSheet } from './style-sheets.ts';

const FLAGGED_LEVELS = ['strong', 'likely'] as const satisfies Level[];
type FlaggedLevel = (typeof FLAGGED_LEVELS)[number];

const BACKGROUNDS: Readonly<Record<FlaggedLevel, string>> = {
  strong: 'rgb(214 56 46 / 0.24)',
  likely: 'rgb(214 138 0 / 0.24)',
};

/**
 * Highlights matched words in the page's own text without touching the page, by the CSS Custom Highlight API. The
 * page can list highlight names and adopted sheets, so the names are random for every page.
 */
export class WordHighlights {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  readonly #highlights: Readonly<Record<FlaggedLevel, Highlight>>;
  /** Those of the document's own window: a frame does not show what is registered with the page around it. */
  readonly #registry: HighlightRegistry;
  readonly #names = { strong: randomName(), likely: randomName() };
  readonly #shown = new Map<string, { level: FlaggedLevel; ranges: readonly StaticRange[] }>();
  readonly #sheet: CSSStyleSheet | null;

  constructor(document: Document, signal: AbortSignal) {
    const view = document.defaultView ?? globalThis;
    this.#document = document;
    this.#signal = signal;
    this.#highlights = { strong: new view.Highlight(), likely: new view.Highlight() };
    this.#registry = view.CSS.highlights;
    this.#sheet = createSheet(document, sheetText(this.#names));
    for (const level of FLAGGED_LEVELS) this.#registry.set(this.#names[level], this.#highlights[level]);
    signal.addEventListener('abort', () => this.#remove(), { once: true });
    this.attach();
  }

  /** Puts the style sheet back when the page has replaced its sheets. */
  attach(): void {
    if (!this.#signal.aborted) adoptSheet(this.#document, this.#sheet);
  }

  show(mark: Mark): void {
    this.hide(mark.id);
    const level = leadingFinding(mark.findings)?.level ?? 'note';
    if (level === 'note') return;
    const ranges = wordRanges(mark);
    for (const range of ranges) this.#highlights[level].add(range);
    this.#shown.set(mark.id, { level, ranges });
  }

  hide(id: string): void {
    const shown = this.#shown.get(id);
    if (shown === undefined) return;
    for (const range of shown.ranges) this.#highlights[shown.level].delete(range);
    this.#shown.delete(id);
  }

  #remove(): void {
    for (const level of FLAGGED_LEVELS) this.#registry.delete(this.#names[level]);
    dropSheet(this.#document, this.#sheet);
  }
}

function wordRanges({ findings, textMap }: Mark): StaticRange[] {
  const matches = findings.filter(({ level }) => level !== 'note').flatMap((finding) => finding.matches);
  const spans = matches.filter(({ weight }) => weight > 0).flatMap((match) => match.spans);
  return spans.flatMap((span) => rangesFor(textMap, span.start, span.end)).map(staticRange);
}

/** Static ranges cost the page nothing when it edits its text; one that no longer fits is simply not painted. */
function staticRange({ node, start, end }: { node: Text; start: number; end: number }): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
}

function sheetText(names: Readonly<Record<FlaggedLevel, string>>): string {
  const rule = (level: FlaggedLevel) => `::highlight(${names[level]}) {
    background-color: ${BACKGROUNDS[level]};
    text-decoration: underline 1px;
  }`;
  const forced = `::highlight(${names.strong}), ::highlight(${names.likely}) {
    background-color: Mark;
    color: MarkText;
  }`;
  return `@media screen { ${rule('strong')} ${rule('likely')} @media (forced-colors: active) { ${forced} } }`;
}

function randomName(): string {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `h${a.toString(36)}${b.toString(36)}`;
}
