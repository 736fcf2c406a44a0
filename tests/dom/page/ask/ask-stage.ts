import { vi } from 'vitest';
import controlsAny from '../../../../patterns/controls/any.json';
import controlsEn from '../../../../patterns/controls/en.json';
import controlsZh from '../../../../patterns/controls/zh.json';
import { compileControls } from '../../../../src/core/controls/compile-controls.ts';
import { createControlReader } from '../../../../src/core/controls/control-reader.ts';
import { type ControlFile, ControlFileSchema } from '../../../../src/core/controls/controls.schema.ts';
import type { UiLanguage } from '../../../../src/core/localized-text.schema.ts';
import { type Asker, startAsking } from '../../../../src/page/ask/asker.ts';
import type { ExtractedListing } from '../../../../src/page/extract/build-listing.ts';
import { readRecordText } from '../../../../src/page/extract/record-text.ts';
import { warnLabels } from '../../../../src/ui/i18n/warn-labels.ts';
import { MARK_ICONS } from '../../../../src/ui/theme/mark-icons.ts';
import tokens from '../../../../src/ui/theme/tokens.css?inline';
import { aWarning, LAW } from '../warn/warning-stage.ts';

const files: ControlFile[] = [controlsAny, controlsEn, controlsZh].map((file) =>
  ControlFileSchema.parse(file),
);
const reader = createControlReader(compileControls(files));

/** A page whose listings named `strong…` are asked about. The closed tree is open to the test. */
export interface AskStage {
  readonly asker: Asker;
  readonly shadow: ShadowRoot;
  readonly onAsked: ReturnType<typeof vi.fn<(id: string) => void>>;
  dialog(): HTMLDialogElement | null;
}

interface AskOptions {
  readonly language?: UiLanguage;
  readonly scheme?: string;
  readonly buy?: readonly string[];
  readonly seller?: string;
}

let lives: AbortController[] = [];

/** Elements with `data-record` are records of a list, the one with `data-item` is what the page is about. */
export function askStage(markup: string, options: AskOptions = {}): AskStage {
  const { language = 'en', scheme = 'light', buy = [], seller } = options;
  document.body.replaceChildren(document.createRange().createContextualFragment(markup));
  const life = new AbortController();
  lives.push(life);
  const asked = new Set<string>();
  const onAsked = vi.fn((id: string) => void asked.add(id));
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const asker = startAsking({
    document,
    view: window,
    signal: life.signal,
    labels: { ...warnLabels(language), language },
    look: { tokens: `${tokens} :host { color-scheme: ${scheme} }`, ...MARK_ICONS },
    law: LAW,
    reader,
    buySelectors: () => buy,
    listings: () => [...document.querySelectorAll<HTMLElement>('[data-item], [data-record]')].map(listingOf),
    warningFor: ({ listing: { id } }) => {
      if (!id.startsWith('strong') || asked.has(id)) return null;
      const warning = aWarning({ id });
      return { ...warning, listing: { ...warning.listing, seller: seller ?? null } };
    },
    onAsked,
  });
  const shadow = attach.mock.results.at(-1)?.value as ShadowRoot;
  attach.mockRestore();
  return { asker, shadow, onAsked, dialog: () => shadow.querySelector<HTMLDialogElement>('dialog[open]') };
}

function listingOf(element: HTMLElement): ExtractedListing {
  const { item, record } = element.dataset;
  const { text, map } = readRecordText([element]);
  const { listing } = aWarning({ id: item ?? record ?? '' });
  const isItem = item === undefined ? {} : { isItem: true as const };
  return { listing: { ...listing, text }, elements: [element], textMap: map, ...isItem };
}

export function endAskStages(): void {
  for (const life of lives) life.abort();
  lives = [];
  document.body.replaceChildren();
}

/** Notes every event of these types that the page hears. */
export function heard(target: EventTarget, ...types: readonly string[]): string[] {
  const log: string[] = [];
  for (const type of types) target.addEventListener(type, () => void log.push(type));
  return log;
}
