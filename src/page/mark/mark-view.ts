import { isSettled, type ReviewLook } from '../../core/flags/review-look.ts';
import type { Box } from './box.ts';
import { createButton, createElement } from './elements.ts';
import { createIcon } from './icons.ts';
import type { Mark, MarkLabels, MarkLook } from './mark.ts';
import type { LayerOrigin } from './overlay.ts';
import { leadingFinding } from './reasons.ts';
import type { RecordBox } from './record-box.ts';

/** Narrower records get a badge without the word. */
const COMPACT_BELOW_PX = 160;
const BADGE_HEIGHT_PX = 24;
const BADGE_INSET_PX = 4;

/** What is drawn over one record: a frame and a badge, in a window as large as what can be seen of the record. */
export interface MarkView {
  readonly root: HTMLElement;
  readonly badge: HTMLButtonElement;
  /** Moves the view onto the record; null hides it. */
  place(box: RecordBox | null, origin: LayerOrigin): void;
  /** Shows how the listing stands; null for a listing nobody has looked at. */
  showReview(look: ReviewLook | null): void;
}

/** What the views of all marks share. */
export interface MarkViewOptions {
  readonly document: Document;
  readonly labels: MarkLabels;
  readonly look: MarkLook;
}

/** Builds the view of a mark. It is not in the document yet and hidden until placed. */
export function createMarkView(mark: Mark, options: MarkViewOptions): MarkView {
  const { document } = options;
  const badge = createBadge(mark, options);
  const frame = createElement(document, 'div', 'frame');
  const window = createElement(document, 'div', 'window', frame, badge);
  const root = createElement(document, 'div', 'mark', window);
  root.dataset.level = leadingFinding(mark.findings)?.level ?? 'note';
  window.hidden = true;
  const first = mark.elements[0];
  if (first !== undefined) takeShape(first, root, frame);
  return {
    root,
    badge,
    place: (box, origin) => placeView({ window, frame, badge }, box, origin),
    showReview: (look) => showReview({ root, badge }, look, mark, options),
  };
}

/** "Strong: Account sales. Title", with the review before the title once there is one. */
function badgeName(
  { findings, listing }: Pick<Mark, 'findings' | 'listing'>,
  look: ReviewLook | null,
  labels: MarkLabels,
): string {
  const finding = leadingFinding(findings);
  if (finding === null) return '';
  const name = `${labels.level[finding.level]}: ${labels.category[finding.category]}`;
  const review = look === null ? null : labels.reviewLook[look];
  return [name, review, listing.title].filter((part) => part !== null).join('. ');
}

function showReview(
  { root, badge }: Pick<MarkView, 'root' | 'badge'>,
  look: ReviewLook | null,
  mark: Mark,
  { document, labels, look: { reviewIcons } }: MarkViewOptions,
): void {
  if ((root.dataset.review ?? null) === look) return;
  badge.querySelector('.review')?.remove();
  root.classList.toggle('settled', look !== null && isSettled(look));
  badge.setAttribute('aria-label', badgeName(mark, look, labels));
  if (look === null) {
    delete root.dataset.review;
    return;
  }
  root.dataset.review = look;
  const icon = createIcon(document, reviewIcons[look], 'review-icon');
  const word = createElement(document, 'span', 'word', labels.reviewLook[look]);
  badge.append(createElement(document, 'span', 'review', icon, word));
}

function createBadge({ findings, listing }: Mark, options: MarkViewOptions): HTMLButtonElement {
  const { document, labels, look } = options;
  const badge = createButton(document, 'badge');
  badge.setAttribute('aria-expanded', 'false');
  const finding = leadingFinding(findings);
  if (finding === null) return badge;
  const { level, category } = finding;
  badge.setAttribute('aria-label', badgeName({ findings, listing }, null, labels));
  badge.append(createIcon(document, look.levelIcons[level], 'level-icon'));
  if (level === 'note') return badge;
  badge.append(createIcon(document, look.categoryIcons[category], 'category-icon'));
  badge.append(createElement(document, 'span', 'word', labels.level[level]));
  return badge;
}

/** The frame is as round as the record, and the badge stands where the record's lines end. */
function takeShape(record: Element, root: HTMLElement, frame: HTMLElement): void {
  const { borderRadius, direction } = getComputedStyle(record);
  frame.style.borderRadius = borderRadius;
  root.classList.toggle('mirrored', direction === 'rtl');
}

function placeView(
  { window, frame, badge }: { window: HTMLElement; frame: HTMLElement; badge: HTMLElement },
  box: RecordBox | null,
  origin: LayerOrigin,
): void {
  window.hidden = box === null;
  if (box === null) return;
  const { whole, visible } = box;
  setBox(window, toLayer(visible, origin));
  setBox(frame, toLayer(whole, { left: visible.left, top: visible.top, scale: origin.scale }));
  window.classList.toggle('cut', whole !== visible);
  badge.classList.toggle('compact', (whole.right - whole.left) / origin.scale < COMPACT_BELOW_PX);
  const height = (visible.bottom - visible.top) / origin.scale;
  const room = (height - BADGE_HEIGHT_PX) / 2;
  badge.style.insetBlockStart = `${Math.min(BADGE_INSET_PX, Math.max(0, room))}px`;
}

/** Viewport coordinates to the layer's own. */
export function toLayer({ left, top, right, bottom }: Box, origin: LayerOrigin): Box {
  return {
    left: (left - origin.left) / origin.scale,
    top: (top - origin.top) / origin.scale,
    right: (right - origin.left) / origin.scale,
    bottom: (bottom - origin.top) / origin.scale,
  };
}

function setBox({ style }: HTMLElement, { left, top, right, bottom }: Box): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${right - left}px`;
  style.height = `${bottom - top}px`;
}
