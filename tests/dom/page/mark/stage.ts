import { vi } from 'vitest';
import type { Category } from '../../../../src/core/category.ts';
import type { Finding, Level } from '../../../../src/core/detect/finding.schema.ts';
import { readRecordText } from '../../../../src/page/extract/record-text.ts';
import type { Mark, Marker } from '../../../../src/page/mark/mark.ts';
import { createMarker } from '../../../../src/page/mark/marker.ts';
import { markLabels } from '../../../../src/ui/i18n/mark-labels.ts';
import {
  CATEGORY_ICONS,
  ICON_SHAPES,
  LEVEL_ICONS,
  REVIEW_ICONS,
} from '../../../../src/ui/theme/icon-shapes.ts';
import tokens from '../../../../src/ui/theme/tokens.css?inline';

/** A page with a marker on it. The shadow tree, closed to the page, is open to the test. */
export interface Stage {
  readonly marker: Marker;
  readonly shadow: ShadowRoot;
  readonly onOpenLegal: ReturnType<typeof vi.fn>;
  abort(): void;
}

let controllers: AbortController[] = [];

/** Puts the page's markup in place and a marker on it. */
export function stage(markup: string, language: 'en' | 'zh-CN' = 'en'): Stage {
  document.body.replaceChildren(document.createRange().createContextualFragment(markup));
  const controller = new AbortController();
  controllers.push(controller);
  const onOpenLegal = vi.fn();
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const marker = createMarker({
    document,
    signal: controller.signal,
    labels: { ...markLabels(language), language, ruleTitle: (rule) => `Title of ${rule}` },
    look: {
      tokens,
      levelIcons: pick(LEVEL_ICONS),
      categoryIcons: pick(CATEGORY_ICONS),
      reviewIcons: pick(REVIEW_ICONS),
    },
    onOpenLegal,
  });
  const shadow = attach.mock.results.at(-1)?.value;
  attach.mockRestore();
  return { marker, shadow, onOpenLegal, abort: () => controller.abort() };
}

function pick<Key extends string>(names: Readonly<Record<Key, keyof typeof ICON_SHAPES>>) {
  const entries = Object.entries<keyof typeof ICON_SHAPES>(names).map(([key, name]) => [
    key,
    ICON_SHAPES[name],
  ]);
  return Object.fromEntries(entries);
}

/** Ends every stage of the test: the page is as it was before. */
export function strike(): void {
  for (const controller of controllers) controller.abort();
  controllers = [];
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
  document.documentElement.removeAttribute('style');
  scrollTo(0, 0);
}

export function one<Found extends Element = HTMLElement>(root: ParentNode, selector: string): Found {
  const found = root.querySelector<Found>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** A mark on an element; the words are looked up in its text, each in a match of a rule of its own. */
export function markOn(
  elements: Element | readonly Element[],
  options: { level?: Level; category?: Category; words?: readonly string[]; title?: string } = {},
): Mark {
  const list = elements instanceof Element ? [elements] : [...elements];
  const { text, map } = readRecordText(list);
  const id = list[0]?.id ?? '';
  return {
    id,
    elements: list,
    textMap: map,
    findings: [findingIn(text, options)],
    listing: {
      id,
      text,
      site: null,
      title: options.title ?? null,
      url: null,
      price: null,
      seller: null,
      image: null,
      path: null,
      section: null,
    },
  };
}

function findingIn(
  text: string,
  { level = 'strong', category = 'account-sales', words = [] }: Parameters<typeof markOn>[1] & object,
): Finding {
  const matches = words.map((word, index) => {
    const start = text.indexOf(word);
    if (start < 0) throw new Error(`${word} is not in the record`);
    const span = { start, end: start + word.length, text: word, concept: 'test' };
    return { rule: `rule-${index + 1}`, weight: 40 - index, spans: [span] };
  });
  return { category, level, polarity: 'offer', score: 60, pack: 'test@1', matches, law: [] };
}

/** Waits until what the marker does in animation frames has been done. */
export async function frames(count = 4): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
}

/** Where something is, rounded to whole pixels, as one string that reads well in a failed test. */
export function place(element: Element | null): string {
  if (element === null) return 'nowhere';
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left, top, width, height].map(Math.round).join(' ');
}
