import type { Finding } from '../../core/detect/finding.schema.ts';
import { type Box, intersectBoxes } from './box.ts';
import { createCard } from './card.ts';
import { type CardOpener, createCardOpener } from './card-opener.ts';
import { placeCard } from './card-place.ts';
import type { DrawnMark } from './drawn-mark.ts';
import type { Mark } from './mark.ts';
import type { MarkViewOptions } from './mark-view.ts';
import type { LayerOrigin, Overlay } from './overlay.ts';

/** What the card holder needs from the marker. */
export interface CardHolderOptions extends MarkViewOptions {
  readonly signal: AbortSignal;
  readonly overlay: Overlay;
  drawnMark(id: string): DrawnMark | undefined;
  onOpenLegal(finding: Finding): void;
  cardFoot?(mark: Mark): HTMLElement | null;
  /** Something has to be drawn or moved. */
  wake(): void;
}

/** Keeps the one open card, and the one record that was asked for by `focus`. */
export class CardHolder {
  readonly #options: CardHolderOptions;
  readonly #opener: CardOpener;
  readonly #ids = new WeakMap<Element, string>();
  readonly #cardSizes: ResizeObserver;
  #focusedId: string | null = null;
  #card: HTMLElement | null = null;
  #cardId: string | null = null;

  constructor(options: CardHolderOptions) {
    const { document, signal } = options;
    this.#options = options;
    this.#cardSizes = new ResizeObserver(() => options.wake());
    signal.addEventListener('abort', () => this.#cardSizes.disconnect(), { once: true });
    this.#opener = createCardOpener(() => this.#showOpenCard(), signal);
    document.addEventListener('keydown', (event) => this.#onKey(event), { capture: true, signal });
  }

  /** The mark whose card is open, null for none. */
  get openId(): string | null {
    return this.#opener.openId;
  }

  /** Marks that must keep their DOM wherever the page is scrolled. */
  held(): ReadonlySet<string> {
    const active = this.#options.overlay.root.activeElement?.closest('.mark') ?? null;
    const activeId = active === null ? undefined : this.#ids.get(active);
    const ids = [this.#opener.openId, this.#focusedId, activeId];
    return new Set(ids.filter((id) => typeof id === 'string'));
  }

  /** Makes a mark the focused one and opens its card, as soon as it is drawn. */
  focus(id: string): void {
    const before = this.#focusedId;
    this.#focusedId = id;
    this.#opener.open(id, { isPinned: true });
    if (before !== null) this.#showFocus(before);
    this.#showFocus(id);
  }

  /** A mark has been drawn. */
  add({ mark, view }: DrawnMark): void {
    this.#ids.set(view.root, mark.id);
    this.#opener.addBadge(mark.id, view.badge);
    this.#showFocus(mark.id);
    if (this.#opener.openId === mark.id) this.#showOpenCard();
  }

  /** A mark has been erased for good: its listing is no longer marked. */
  forget(id: string): void {
    if (this.#focusedId === id) this.#focusedId = null;
    if (this.#opener.openId === id) this.#opener.close();
  }

  /** Puts the card beside its badge; hides it while the badge is off the screen. */
  place(origin: LayerOrigin): void {
    const card = this.#card;
    if (card === null || this.#cardId === null) return;
    const badge = this.#badgeBox(this.#cardId);
    card.hidden = badge === null;
    if (badge === null) return;
    const size = { width: card.offsetWidth * origin.scale, height: card.offsetHeight * origin.scale };
    const { left, top } = placeCard(badge, size, this.#viewport());
    card.style.left = `${(left - origin.left) / origin.scale}px`;
    card.style.top = `${(top - origin.top) / origin.scale}px`;
  }

  #badgeBox(id: string): Box | null {
    const drawn = this.#options.drawnMark(id);
    if (drawn === undefined || drawn.box === null) return null;
    const { width, height } = this.#viewport();
    const badge = drawn.view.badge.getBoundingClientRect();
    const screen = { left: 0, top: 0, right: width, bottom: height };
    return intersectBoxes(badge, screen) === null ? null : badge;
  }

  #viewport(): { width: number; height: number } {
    const { clientWidth, clientHeight } = this.#options.document.documentElement;
    return { width: clientWidth, height: clientHeight };
  }

  #showOpenCard(): void {
    this.#removeCard();
    const { openId } = this.#opener;
    if (this.#focusedId !== null && this.#focusedId !== openId) this.#endFocus(this.#focusedId);
    const drawn = openId === null ? undefined : this.#options.drawnMark(openId);
    if (drawn !== undefined) this.#openCard(drawn);
    this.#options.wake();
  }

  #openCard({ mark, view }: DrawnMark): void {
    const { onOpenLegal } = this.#options;
    const card = createCard(mark, { ...this.#options, onWhy: onOpenLegal, onClose: () => this.#dismiss() });
    const foot = this.#options.cardFoot?.(mark) ?? null;
    if (foot !== null) card.append(foot);
    this.#cardSizes.observe(card);
    this.#card = card;
    this.#cardId = mark.id;
    view.badge.setAttribute('aria-expanded', 'true');
    view.root.append(card);
    this.#opener.addCard(card);
  }

  #removeCard(): void {
    if (this.#cardId !== null) {
      this.#options.drawnMark(this.#cardId)?.view.badge.setAttribute('aria-expanded', 'false');
    }
    this.#cardSizes.disconnect();
    this.#card?.remove();
    this.#card = null;
    this.#cardId = null;
  }

  /** Closes the card; a focus inside it goes back to the badge. */
  #dismiss(): void {
    const isFocusInside = this.#card?.contains(this.#options.overlay.root.activeElement) ?? false;
    if (isFocusInside && this.#cardId !== null) {
      this.#options.drawnMark(this.#cardId)?.view.badge.focus({ preventScroll: true });
    }
    this.#opener.close();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#card !== null) this.#dismiss();
  }

  #endFocus(id: string): void {
    this.#focusedId = null;
    this.#showFocus(id);
  }

  #showFocus(id: string): void {
    this.#options.drawnMark(id)?.view.root.classList.toggle('focused', this.#focusedId === id);
  }
}
