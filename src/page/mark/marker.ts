import type { Finding } from '../../core/detect/finding.schema.ts';
import { isSettled, type ReviewLook } from '../../core/flags/review-look.ts';
import { CardHolder } from './card-holder.ts';
import { type DrawnMark, drawMark } from './drawn-mark.ts';
import { createFrameLoop, type FrameLoop } from './frame-loop.ts';
import type { Mark, Marker } from './mark.ts';
import type { MarkViewOptions } from './mark-view.ts';
import { marksToDraw } from './marks-to-draw.ts';
import { type Movement, watchMovement } from './movement.ts';
import { type NearViewport, watchNearViewport } from './near-viewport.ts';
import overlayCss from './overlay.css?inline';
import { createOverlay, type Overlay } from './overlay.ts';
import { boxedElements } from './record-box.ts';
import reviewCss from './review.css?inline';
import { onWakeEvents } from './wake-events.ts';
import { WordHighlights } from './word-highlights.ts';

/** What a marker needs. Everything it has put anywhere is gone once `signal` aborts. */
export interface MarkerOptions extends MarkViewOptions {
  readonly signal: AbortSignal;
  /** The reader asks what the law says about a finding. */
  onOpenLegal(finding: Finding): void;
  /** What stands at the foot of a mark's open card; null for nothing. */
  cardFoot?(mark: Mark): HTMLElement | null;
}

/** Creates the marker of a page. Nothing is added to the page's tree until there is something to mark. */
export function createMarker(options: MarkerOptions): Marker {
  return new PageMarker(options);
}

class PageMarker implements Marker {
  readonly #options: MarkerOptions;
  readonly #overlay: Overlay;
  readonly #words: WordHighlights;
  readonly #near: NearViewport;
  readonly #movement: Movement;
  readonly #frames: FrameLoop;
  readonly #cards: CardHolder;
  readonly #sizes: ResizeObserver;
  readonly #drawn = new Map<string, DrawnMark>();
  #marks: readonly Mark[] = [];
  #byId: ReadonlyMap<string, Mark> = new Map();
  #reviews: ReadonlyMap<string, ReviewLook> = new Map();

  constructor(options: MarkerOptions) {
    const { document, signal, labels, look } = options;
    const wake = () => this.#frames.wake();
    this.#options = options;
    const { tokens } = look;
    this.#overlay = createOverlay({
      document,
      signal,
      language: labels.language,
      tokens,
      css: overlayCss + reviewCss,
    });
    this.#words = new WordHighlights(document, signal);
    this.#near = watchNearViewport(wake, signal);
    this.#movement = watchMovement(wake, signal);
    this.#frames = createFrameLoop(() => this.#step(), signal);
    const drawnMark = (id: string) => this.#drawn.get(id);
    this.#cards = new CardHolder({ ...options, overlay: this.#overlay, drawnMark, wake });
    this.#sizes = new ResizeObserver(wake);
    onWakeEvents(document, wake, signal);
    signal.addEventListener('abort', () => this.#sizes.disconnect(), { once: true });
  }

  isOwn(node: Node): boolean {
    return this.#overlay.isOwn(node);
  }

  update(marks: readonly Mark[]): void {
    if (this.#options.signal.aborted) return;
    this.#words.attach();
    const before = this.#byId;
    this.#marks = marks;
    this.#byId = new Map(marks.map((mark) => [mark.id, mark]));
    for (const id of before.keys()) if (!this.#byId.has(id)) this.#near.unobserve(id);
    for (const mark of marks) this.#observe(mark, before.get(mark.id));
    this.#frames.wake();
  }

  focus(id: string): boolean {
    const boxed = boxedElements(this.#byId.get(id)?.elements ?? []);
    const target = boxed.find((element) => element.isConnected && element.checkVisibility());
    if (target === undefined || this.#options.signal.aborted) return false;
    target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    this.#cards.focus(id);
    this.#step();
    this.#drawn.get(id)?.view.badge.focus({ preventScroll: true });
    this.#frames.wake();
    return true;
  }

  showReviews(looks: ReadonlyMap<string, ReviewLook>): void {
    this.#reviews = looks;
    for (const drawn of this.#drawn.values()) this.#showReview(drawn);
    this.#frames.wake();
  }

  current(): string | null {
    return this.#cards.openId;
  }

  #showReview({ mark, view }: DrawnMark): void {
    const look = this.#reviews.get(mark.id) ?? null;
    view.showReview(look);
    if (look !== null && isSettled(look)) this.#words.hide(mark.id);
    else this.#words.show(mark);
  }

  #observe(mark: Mark, before: Mark | undefined): void {
    if (before !== undefined && hasSameElements(before, mark)) return;
    this.#near.unobserve(mark.id);
    this.#near.observe(mark.id, boxedElements(mark.elements));
  }

  /** Draws what is needed, erases what is not, and moves all of it to where the records are now. */
  #step(): boolean {
    if (this.#marks.length > 0) this.#overlay.attach();
    this.#redraw();
    const drawn = [...this.#drawn.values()];
    const hasMoved = drawn.map((mark) => mark.read()).includes(true);
    const origin = this.#overlay.origin();
    for (const mark of drawn) mark.place(origin);
    this.#cards.place(origin);
    if (hasMoved) this.#movement.disarm();
    else this.#watchStillRecords(drawn);
    return hasMoved;
  }

  #watchStillRecords(drawn: readonly DrawnMark[]): void {
    for (const { boxed } of drawn) {
      for (const element of boxed) this.#movement.arm(element, element.getBoundingClientRect());
    }
  }

  #redraw(): void {
    const wanted = marksToDraw(this.#marks, (id) => this.#near.isNear(id), this.#cards.held());
    const wantedIds = new Set(wanted.map(({ id }) => id));
    for (const drawn of this.#drawn.values()) if (!wantedIds.has(drawn.mark.id)) this.#erase(drawn);
    let previous: Element | null = null;
    for (const mark of wanted) previous = this.#draw(mark, previous);
  }

  #draw(mark: Mark, previous: Element | null): Element {
    const known = this.#drawn.get(mark.id);
    if (known === undefined) return this.#add(mark, previous);
    if (known.mark === mark) return known.view.root;
    if (looksTheSame(known.mark, mark)) return this.#renew(known, mark);
    const hadFocus = this.#overlay.root.activeElement === known.view.badge;
    this.#erase(known);
    const root = this.#add(mark, previous);
    if (hadFocus) this.#drawn.get(mark.id)?.view.badge.focus({ preventScroll: true });
    return root;
  }

  #add(mark: Mark, previous: Element | null): Element {
    const drawn = drawMark(mark, this.#options, (node) => this.#overlay.isOwn(node));
    this.#drawn.set(mark.id, drawn);
    if (previous === null) this.#overlay.layer.prepend(drawn.view.root);
    else previous.after(drawn.view.root);
    for (const element of drawn.boxed) this.#sizes.observe(element);
    this.#showReview(drawn);
    this.#cards.add(drawn);
    return drawn.view.root;
  }

  /** The same findings on the same elements: only the text nodes may be new. */
  #renew(drawn: DrawnMark, mark: Mark): Element {
    drawn.mark = mark;
    this.#showReview(drawn);
    return drawn.view.root;
  }

  #erase({ mark, view, boxed }: DrawnMark): void {
    for (const element of boxed) this.#sizes.unobserve(element);
    if (!this.#byId.has(mark.id)) this.#cards.forget(mark.id);
    view.root.remove();
    this.#words.hide(mark.id);
    this.#drawn.delete(mark.id);
  }
}

function looksTheSame(a: Mark, b: Mark): boolean {
  if (!hasSameElements(a, b) || a.listing.title !== b.listing.title) return false;
  return a.findings === b.findings || JSON.stringify(a.findings) === JSON.stringify(b.findings);
}

function hasSameElements(a: Mark, b: Mark): boolean {
  return (
    a.elements.length === b.elements.length && a.elements.every((element, i) => element === b.elements[i])
  );
}
