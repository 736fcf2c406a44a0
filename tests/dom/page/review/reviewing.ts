import { vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Level } from '../../../../src/core/detect/finding.schema.ts';
import type { ReviewKeeper, Wish } from '../../../../src/core/flags/review-keeper.ts';
import type { ReviewState } from '../../../../src/core/flags/review-look.ts';
import type { UiLanguage } from '../../../../src/core/ui-languages.ts';
import type { Marker } from '../../../../src/page/mark/mark.ts';
import { createMarker } from '../../../../src/page/mark/marker.ts';

import type { ReviewDesk } from '../../../../src/page/review/review.ts';
import { createReviewDesk } from '../../../../src/page/review/review-desk.ts';
import { markLabels } from '../../../../src/ui/i18n/mark-labels.ts';
import { reviewLabels } from '../../../../src/ui/i18n/review-labels.ts';
import { MARK_ICONS } from '../../../../src/ui/theme/mark-icons.ts';
import tokens from '../../../../src/ui/theme/tokens.css?inline';
import { frames, markOn, one, strike } from '../mark/stage.ts';

/** A page with four offers, two of them under each other's words, a field, and the desk over it. */
export interface Shift {
  readonly marker: Marker;
  readonly desk: ReviewDesk;
  readonly keeper: { readonly [Name in keyof ReviewKeeper]: ReturnType<typeof vi.fn<ReviewKeeper[Name]>> };
  /** The trees that are closed to the page: the marks', then the desk's. */
  readonly shadows: readonly ShadowRoot[];
  end(): void;
}

export interface ShiftOptions {
  readonly hasKeys?: boolean;
  readonly language?: UiLanguage;
  readonly levels?: readonly Level[];
}

const IDS = ['a', 'b', 'c', 'd'] as const;
const OFFERS = IDS.map((id) => `<p id="${id}" style="margin: 60px 0">大量出VX号 ${id}</p>`).join('');
const FIELDS = `<input id="field"><textarea id="area"></textarea><div id="rich" contenteditable="true">x</div>
  <select id="choice"><option>c</option><option>d</option></select><input id="check" type="checkbox">`;

/** Decisions are kept at once, unless the test says otherwise. */
function createKeeper() {
  const states = new Map<string, ReviewState>();
  const before = new Map<string, ReviewState>();
  const stateOf = (id: string) => states.get(id) ?? { state: 'open', note: '' };
  return {
    decide: vi.fn<ReviewKeeper['decide']>(async ({ id, listingId, decision }: Wish) => {
      before.set(id, stateOf(listingId));
      const state = { ...stateOf(listingId), state: decision };
      states.set(listingId, state);
      return state;
    }),
    note: vi.fn<ReviewKeeper['note']>(async (_id, id, note) => {
      const state = { ...stateOf(id), note };
      states.set(id, state);
      return state;
    }),
    undo: vi.fn<ReviewKeeper['undo']>(async ({ id, listingId }) => {
      const state = before.get(id) ?? { state: 'open', note: '' };
      states.set(listingId, state);
      return state;
    }),
  };
}

let life: AbortController | null = null;

/** Opens the page and starts a shift on it. */
export async function startShift(options: ShiftOptions = {}): Promise<Shift> {
  const { hasKeys = true, language = 'en', levels = [] } = options;
  await page.viewport(1000, 700);
  document.body.replaceChildren(document.createRange().createContextualFragment(FIELDS + OFFERS));
  life = new AbortController();
  const { signal } = life;
  const keeper = createKeeper();
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  let count = 0;
  const desk: ReviewDesk = createReviewDesk({
    document,
    signal,
    labels: { ...reviewLabels(language), language },
    tokens,
    keeper,
    hasKeys,
    marker: () => marker,
    newId: () => `wish-${++count}`,
  });
  const marker = createMarker({
    document,
    signal,
    labels: { ...markLabels(language), language, ruleTitle: (rule) => rule },
    look: { tokens, ...MARK_ICONS },
    onOpenLegal: () => {},
    cardFoot: desk.cardFoot.bind(desk),
  });
  const shadows = attach.mock.results.map(({ value }) => value as ShadowRoot);
  attach.mockRestore();
  const marks = IDS.map((id, index) => {
    const element = one(document, `#${id}`);
    return markOn(element, { words: ['出VX号'], title: `Offer ${id}`, level: levels[index] ?? 'strong' });
  });
  marker.update(marks);
  desk.update(marks);
  await frames();
  return { marker, desk, keeper, shadows: shadows.toReversed(), end: () => life?.abort() };
}

/** Ends the shift and clears the page. */
export function endShift(): void {
  life?.abort();
  life = null;
  strike();
}

/** What stands in the closed trees, in one list. */
export function seen<Found extends Element = HTMLElement>({ shadows }: Shift, selector: string): Found[] {
  return shadows.flatMap((shadow) => [...shadow.querySelectorAll<Found>(selector)]);
}

export const messageOf = (shift: Shift) => seen(shift, '.message')[0]?.textContent ?? '';
