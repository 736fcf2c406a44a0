import { vi } from 'vitest';
import { cdp } from 'vitest/browser';
import type { UI_LANGUAGES } from '../../../../src/core/localized-text.schema.ts';
import type { SiteHint } from '../../../../src/core/sites/site-hint.schema.ts';
import { startTeaching } from '../../../../src/page/teach/teacher.ts';
import { createTranslator } from '../../../../src/ui/i18n/translator.ts';
import tokens from '../../../../src/ui/theme/tokens.css?inline';

export type Language = (typeof UI_LANGUAGES)[number];

/** A page that is being taught. The shadow tree, otherwise closed, is open to the test. */
export interface Classroom {
  readonly shadow: ShadowRoot;
  readonly onSave: ReturnType<typeof vi.fn<(hint: SiteHint) => Promise<boolean>>>;
  readonly onShare: ReturnType<typeof vi.fn<(hint: SiteHint) => Promise<boolean>>>;
  readonly onExport: ReturnType<typeof vi.fn<(hint: SiteHint) => void>>;
  readonly onDelete: ReturnType<typeof vi.fn<(hint: SiteHint) => Promise<boolean>>>;
  readonly onEnd: ReturnType<typeof vi.fn>;
}

let life = new AbortController();

/** Starts teaching the page that stands there. */
export function teach(language: Language = 'en'): Classroom {
  life = new AbortController();
  const onSave = vi.fn<(hint: SiteHint) => Promise<boolean>>(async () => true);
  const onShare = vi.fn<(hint: SiteHint) => Promise<boolean>>(async () => true);
  const onExport = vi.fn<(hint: SiteHint) => void>();
  const onDelete = vi.fn<(hint: SiteHint) => Promise<boolean>>(async () => true);
  const onEnd = vi.fn(() => life.abort());
  const { attachShadow } = Element.prototype;
  // Open, so that the checker of accessibility sees into it too.
  const attach = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (
    this: Element,
    init,
  ) {
    return attachShadow.call(this, { ...init, mode: 'open' });
  });
  startTeaching({
    document,
    t: createTranslator(language).t,
    language,
    tokens,
    onSave,
    onShare,
    onExport,
    onDelete,
    onEnd,
    signal: life.signal,
  });
  const shadow = attach.mock.results.at(-1)?.value;
  attach.mockRestore();
  return { shadow, onSave, onShare, onExport, onDelete, onEnd };
}

/** Ends it, and leaves the page as it was. */
export function endTeaching(): void {
  life.abort();
  document.body.replaceChildren();
}

/** A button of the panel by what it says. */
export function button({ shadow }: Classroom, name: string | RegExp): HTMLButtonElement {
  const found = [...shadow.querySelectorAll('button')].find((one) => {
    const words = one.getAttribute('aria-label') ?? one.textContent ?? '';
    return typeof name === 'string' ? words === name : name.test(words);
  });
  if (found === undefined) throw new Error(`no button says ${name}`);
  return found;
}

export const textOf = ({ shadow }: Classroom, selector: string) =>
  shadow.querySelector(selector)?.textContent ?? '';

/** How many lines of a kind are drawn. */
export async function lines({ shadow }: Classroom, kind: string): Promise<number> {
  for (let i = 0; i < 4; i += 1) await new Promise(requestAnimationFrame);
  return shadow.querySelectorAll(`.line.${kind}`).length;
}

/** A click as a hand makes it, in the middle of an element that is on the screen. */
export async function clickOn(element: Element | null | undefined): Promise<void> {
  if (element === null || element === undefined) throw new Error('there is nothing to click on');
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const frame = window.frameElement?.getBoundingClientRect();
  const at = { x: left + width / 2 + (frame?.left ?? 0), y: top + height / 2 + (frame?.top ?? 0) };
  const session = cdp();
  await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
  await session.send('Input.dispatchMouseEvent', {
    type: 'mousePressed',
    ...at,
    button: 'left',
    clickCount: 1,
  });
  await session.send('Input.dispatchMouseEvent', {
    type: 'mouseReleased',
    ...at,
    button: 'left',
    clickCount: 1,
  });
}
