import type { Level } from '../../core/detect/finding.schema.ts';
import { rangesFor } from '../extract/record-text.ts';
import type { Mark } from './mark.ts';
import { leadingFinding } from './reasons.ts';

type FlaggedLevel = Exclude<Level, 'note'>;

/** Highlights matched words in the page's own text without touching the page. */
export interface WordHighlights {
  show(mark: Mark): void;
  hide(id: string): void;
  /** Puts the style sheet back when the page has replaced its sheets. */
  attach(): void;
}

const BACKGROUNDS: Readonly<Record<FlaggedLevel, string>> = {
  strong: 'rgb(214 56 46 / 0.24)',
  likely: 'rgb(214 138 0 / 0.24)',
};

/**
 * Uses the CSS Custom Highlight API. The page can list highlight names and adopted sheets, so the names are
 * random for every page. Browsers without the API go without highlighted words.
 */
export function createWordHighlights(document: Document, signal: AbortSignal): WordHighlights {
  if (!('highlights' in CSS)) return { show() {}, hide() {}, attach() {} };
  const highlights = { strong: new Highlight(), likely: new Highlight() };
  const names = { strong: randomName(), likely: randomName() };
  const shown = new Map<string, { highlight: Highlight; ranges: StaticRange[] }>();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sheetText(names));
  CSS.highlights.set(names.strong, highlights.strong);
  CSS.highlights.set(names.likely, highlights.likely);

  const hide = (id: string) => {
    const entry = shown.get(id);
    for (const range of entry?.ranges ?? []) entry?.highlight.delete(range);
    shown.delete(id);
  };
  const show = (mark: Mark) => {
    hide(mark.id);
    const level = leadingFinding(mark.findings)?.level ?? 'note';
    if (level === 'note') return;
    const ranges = wordRanges(mark);
    for (const range of ranges) highlights[level].add(range);
    shown.set(mark.id, { highlight: highlights[level], ranges });
  };
  const remove = () => {
    CSS.highlights.delete(names.strong);
    CSS.highlights.delete(names.likely);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  const attach = () => {
    if (document.adoptedStyleSheets.includes(sheet) || signal.aborted) return;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  signal.addEventListener('abort', remove, { once: true });
  attach();
  return { show, hide, attach };
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
