import type { DismissReason } from '../../core/flags/flag-values.ts';
import type { Done, ReviewKeeper, Wish } from '../../core/flags/review-keeper.ts';
import type { ReviewCommand } from '../../core/flags/review-keys.ts';
import { isSettled, lookOf, type ReviewLook, type ReviewState } from '../../core/flags/review-look.ts';
import type { Mark, Marker } from '../mark/mark.ts';
import { type CardFoot, createCardFoot } from './card-foot.ts';
import { createDeskOverlay, type DeskOverlay } from './desk-overlay.ts';
import { nextThat, reviewable, stepFrom } from './flagged-walk.ts';
import { type KeyActions, listenKeys } from './listen-keys.ts';
import type { ReviewDesk, ReviewLabels } from './review.ts';

const OPEN: ReviewState = { state: 'open', note: '' };

/** What reviewing on a page needs. It ends, and all that it shows is gone, once `signal` aborts. */
export interface ReviewDeskOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly labels: ReviewLabels;
  /** Custom properties, set on `:host`. */
  readonly tokens: string;
  readonly keeper: ReviewKeeper;
  /** Whether single keys review; without them the buttons on the cards do. */
  readonly hasKeys: boolean;
  /** The marks of the page, made before or after the desk. */
  marker(): Marker;
  newId(): string;
}

/** Creates the desk of a page. */
export function createReviewDesk(options: ReviewDeskOptions): ReviewDesk {
  return new PageDesk(options);
}

class PageDesk implements ReviewDesk {
  readonly #options: ReviewDeskOptions;
  readonly #overlay: DeskOverlay;
  readonly #states = new Map<string, ReviewState>();
  readonly #done: Done[] = [];
  #marks: readonly Mark[] = [];
  #foot: CardFoot | null = null;

  constructor(options: ReviewDeskOptions) {
    const { document, signal, hasKeys } = options;
    this.#options = options;
    this.#overlay = createDeskOverlay(options);
    listenKeys(document, this.#keyActions(hasKeys), signal);
  }

  /** Answers to a question are taken without single keys, too. */
  #keyActions(hasKeys: boolean): KeyActions {
    const { marker } = this.#options;
    return {
      intercept: (event) => this.#foot?.takeKey(event) ?? false,
      isOwn: (target) => target instanceof Node && (this.isOwn(target) || marker().isOwn(target)),
      isWritingHere: () => this.#foot?.isWriting() ?? false,
      command: (command) => hasKeys && this.#marks.length > 0 && this.#run(command),
    };
  }

  isOwn(node: Node): boolean {
    return this.#overlay.isOwn(node);
  }

  update(marks: readonly Mark[]): void {
    this.#marks = reviewable(marks);
  }

  learn(states: Iterable<readonly [string, ReviewState]>): void {
    for (const [id, state] of states) this.#states.set(id, state);
    const looks = [...this.#states].flatMap(([id, { state }]): [string, ReviewLook][] => {
      const look = lookOf(state);
      return look === null ? [] : [[id, look]];
    });
    this.#options.marker().showReviews(new Map(looks));
    if (this.#foot !== null) this.#foot.show(this.#stateOf(this.#foot.listingId));
  }

  cardFoot(mark: Mark): HTMLElement | null {
    if (reviewable([mark]).length === 0) return null;
    const { document, labels } = this.#options;
    this.#foot = createCardFoot(
      {
        document,
        labels,
        listingId: mark.id,
        onCommand: (command) => void this.#act(command, mark.id),
        onReason: (reason) => void this.#decide(mark.id, 'dismissed', reason),
        onNote: (note) => void this.#note(mark.id, note),
        onBack: () => this.#options.marker().focus(mark.id),
      },
      this.#stateOf(mark.id),
    );
    return this.#foot.root;
  }

  #run(command: ReviewCommand): boolean {
    if (command === 'help') this.#overlay.toggleHelp();
    else if (command === 'undo') void this.#undo();
    else if (command === 'next') this.#step(1);
    else if (command === 'previous') this.#step(-1);
    else this.#actOnCurrent(command);
    return true;
  }

  #step(by: 1 | -1): void {
    const { labels, marker } = this.#options;
    const next = stepFrom(this.#marks, marker().current(), by);
    if (next === null) this.#overlay.say(by === 1 ? labels.text.last : labels.text.first);
    else marker().focus(next.id);
  }

  #actOnCurrent(command: 'confirm' | 'dismiss' | 'escalate' | 'note'): void {
    const { labels, marker } = this.#options;
    const id = marker().current();
    if (id === null || !this.#marks.some((mark) => mark.id === id)) this.#overlay.say(labels.text.none);
    else if (marker().focus(id)) this.#act(command, id);
  }

  #act(command: ReviewCommand, id: string): void {
    if (command === 'confirm') void this.#decide(id, 'confirmed', null);
    else if (command === 'escalate') void this.#decide(id, 'escalated', null);
    else if (command === 'dismiss') this.#foot?.askReason();
    else if (command === 'note') this.#foot?.askNote();
  }

  async #decide(listingId: string, decision: Wish['decision'], reason: DismissReason | null): Promise<void> {
    const { keeper, labels, newId } = this.#options;
    const wish: Wish = { id: newId(), listingId, decision, reason };
    const state = await keeper.decide(wish);
    if (!this.#heard(listingId, state)) return;
    this.#done.push(wish);
    const next = nextThat(this.#marks, listingId, ({ id }) => !isSettled(this.#stateOf(id).state));
    this.#overlay.say([labels.look[decision], next === null ? labels.text.allDone : ''].join(' ').trim());
    this.#options.marker().focus(next?.id ?? listingId);
  }

  async #note(listingId: string, note: string): Promise<void> {
    const { keeper, labels, marker, newId } = this.#options;
    const id = newId();
    const state = await keeper.note(id, listingId, note);
    if (!this.#heard(listingId, state)) return;
    this.#done.push({ id, listingId });
    this.#overlay.say(labels.text.noted);
    marker().focus(listingId);
  }

  async #undo(): Promise<void> {
    const { keeper, labels, marker } = this.#options;
    const last = this.#done.pop();
    if (last === undefined) return this.#overlay.say(labels.text.nothingToUndo);
    if (!this.#heard(last.listingId, await keeper.undo(last))) return;
    this.#overlay.say(labels.text.undone);
    marker().focus(last.listingId);
  }

  /** Shows how a listing stands now, or that nothing was kept. False for the latter. */
  #heard(listingId: string, state: ReviewState | null): boolean {
    if (this.#options.signal.aborted) return false;
    if (state === null) {
      this.#overlay.say(this.#options.labels.text.failed);
      return false;
    }
    this.learn([[listingId, state]]);
    if (this.#foot?.listingId === listingId) this.#foot.rest();
    return true;
  }

  #stateOf(id: string): ReviewState {
    return this.#states.get(id) ?? OPEN;
  }
}
