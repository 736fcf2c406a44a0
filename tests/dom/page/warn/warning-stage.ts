import { vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import warnings from '../../../../patterns/law/warnings.json';
import type { Category } from '../../../../src/core/category.ts';
import type { Finding, Level } from '../../../../src/core/detect/finding.schema.ts';
import type { UiLanguage } from '../../../../src/core/localized-text.schema.ts';
import { createWarner, type Warner } from '../../../../src/page/warn/warner.ts';
import type { Warning, WarnLaw } from '../../../../src/page/warn/warning.ts';
import { warnLabels } from '../../../../src/ui/i18n/warn-labels.ts';
import { MARK_ICONS } from '../../../../src/ui/theme/mark-icons.ts';
import tokens from '../../../../src/ui/theme/tokens.css?inline';

export const LAW = Object.fromEntries(
  warnings.warnings.map(({ category, court, risk }) => [category, { court, risk }]),
) as unknown as WarnLaw;

/** A page with a warner on it. The shadow tree, closed to the page, is open to the test. */
export interface WarnStage {
  readonly warner: Warner;
  readonly shadow: ShadowRoot;
  readonly calls: {
    readonly onOpenLaw: ReturnType<typeof vi.fn>;
    readonly onOpenHelp: ReturnType<typeof vi.fn>;
    readonly onSave: ReturnType<typeof vi.fn>;
    readonly onDismiss: ReturnType<typeof vi.fn>;
  };
}

let lives: AbortController[] = [];

export function warnStage(language: UiLanguage = 'en', scheme = 'light'): WarnStage {
  const life = new AbortController();
  lives.push(life);
  const calls = {
    onOpenLaw: vi.fn(),
    onOpenHelp: vi.fn(),
    onSave: vi.fn(async () => true),
    onDismiss: vi.fn(async () => true),
  };
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const warner = createWarner({
    document,
    signal: life.signal,
    labels: { ...warnLabels(language), language },
    look: { tokens: `${tokens} :host { color-scheme: ${scheme} }`, ...MARK_ICONS },
    law: LAW,
    isBusy: () => false,
    ...calls,
  });
  const shadow = attach.mock.results.at(-1)?.value;
  attach.mockRestore();
  return { warner, shadow, calls };
}

export function endWarnStages(): void {
  for (const life of lives) life.abort();
  lives = [];
  document.body.replaceChildren();
}

export function aWarning({
  level = 'strong',
  category = 'account-sales',
  words = ['实名微信号', '带支付'],
  polarity = 'offer',
  id = 'market.example:7',
}: {
  level?: Exclude<Level, 'note'>;
  category?: Category;
  words?: readonly string[];
  polarity?: Finding['polarity'];
  id?: string;
} = {}): Warning {
  const matches = words.map((text, at) => ({
    rule: `rule-${at}`,
    weight: 40 - at,
    spans: [{ start: at, end: at + text.length, text, concept: 'test' }],
  }));
  const finding: Finding = { category, level, polarity, score: 60, pack: 'test@1', matches, law: [] };
  const listing = {
    id,
    site: 'market.example',
    title: words[0] ?? null,
    text: words.join(' '),
    url: null,
    price: null,
    seller: null,
    image: null,
    path: null,
    section: null,
  };
  return { listing, findings: [finding], finding, level, pageUrl: 'https://market.example/7', readAt: 1 };
}

/** Presses a button as a reader does: what scripts dispatch is not trusted. */
export async function press(root: ParentNode, name: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find((one) => nameOf(one) === name);
  if (button === undefined) throw new Error(`no button is named ${name}`);
  button.focus();
  await userEvent.keyboard('{Enter}');
}

export function nameOf(button: HTMLElement): string {
  return button.getAttribute('aria-label') ?? button.textContent ?? '';
}

export function buttonNames(root: ParentNode): string[] {
  return [...root.querySelectorAll('button')].map(nameOf);
}
