/** Long enough to move the pointer from the badge onto the card. */
const LEAVE_MS = 200;

/** Decides which mark's card is open. */
export interface CardOpener {
  readonly openId: string | null;
  /** Opens a card; a pinned one stays until it is closed or another one opens. */
  open(id: string, options: { isPinned: boolean }): void;
  close(): void;
  /** Registers a badge: hover and focus open its card, a click pins it, a second click closes it. */
  addBadge(id: string, badge: HTMLElement): void;
  /** Registers an open card, so that the pointer and the focus may go there. */
  addCard(card: HTMLElement): void;
}

/** `onChange` runs after another card, or none, has become the open one. */
export function createCardOpener(onChange: (openId: string | null) => void, signal: AbortSignal): CardOpener {
  let openId: string | null = null;
  let isPinned = false;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const stay = () => clearTimeout(leaving);
  const set = (id: string | null, pinned: boolean) => {
    stay();
    isPinned = pinned;
    if (openId === id) return;
    openId = id;
    onChange(id);
  };
  const leave = () => {
    stay();
    if (!isPinned) leaving = setTimeout(() => set(null, false), LEAVE_MS);
  };
  signal.addEventListener('abort', stay, { once: true });

  return {
    get openId() {
      return openId;
    },
    open: (id, options) => set(id, options.isPinned),
    close: () => set(null, false),
    addBadge(id, badge) {
      const openHere = () => set(id, isPinned && openId === id);
      badge.addEventListener('pointerenter', openHere);
      badge.addEventListener('focus', openHere);
      badge.addEventListener('pointerleave', leave);
      badge.addEventListener('blur', leave);
      badge.addEventListener('click', () => (isPinned && openId === id ? set(null, false) : set(id, true)));
    },
    addCard(card) {
      card.addEventListener('pointerenter', stay);
      card.addEventListener('focusin', stay);
      card.addEventListener('pointerleave', leave);
      card.addEventListener('focusout', leave);
    },
  };
}
