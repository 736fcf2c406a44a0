import { shadowRootsIn } from '../dom/shadow-roots.ts';

/** What happened to a page since the last report. */
export type PageChange =
  | { readonly added: readonly Element[] }
  | { readonly rescan: true; readonly reason: RescanReason };

/**
 * `route`: another view of a single-page application. `many`: more than is worth following one by one. `removed`,
 * `text`, `shown`: nodes went, text changed, or something was shown or hidden.
 */
export type RescanReason = 'route' | 'many' | 'removed' | 'text' | 'shown';

/** Elements added beyond this are not followed one by one. */
const MANY = 400;

/** Collects mutations between two reports. */
export type ChangeCollector = {
  add(mutations: readonly MutationRecord[]): void;
  readonly isEmpty: boolean;
  /** What happened, null when nothing did that matters; starts anew. */
  take(): PageChange | null;
};

/** A collector that overlooks nodes for which `isOwn` holds. */
export function collectChanges(isOwn: (node: Node) => boolean): ChangeCollector {
  const wasShown = new WeakMap<Element, boolean>();
  let added = new Set<Element>();
  let toggled = new Set<Element>();
  let reason: RescanReason | null = null;

  function addNodes(mutation: MutationRecord): void {
    if (isClockTick(wordsOf(mutation.removedNodes), wordsOf(mutation.addedNodes))) return;
    for (const node of mutation.addedNodes) {
      if (isOwn(node)) continue;
      if (node.nodeType === Node.ELEMENT_NODE) added.add(node as Element);
      else if (isWord(node)) reason ??= 'text';
    }
    // What comes and goes between two reports was never read.
    const gone = [...mutation.removedNodes].filter((node) => !isOwn(node) && !added.delete(node as Element));
    if (gone.some(hasText)) reason ??= 'removed';
    if (added.size > MANY) reason ??= 'many';
  }

  function addText({ target, oldValue }: MutationRecord): void {
    if (!isClockTick(oldValue, (target as CharacterData).data)) reason ??= 'text';
  }

  return {
    add(mutations) {
      for (const mutation of mutations) {
        if (isOwn(mutation.target)) continue;
        if (mutation.type === 'childList') addNodes(mutation);
        if (mutation.type === 'characterData') addText(mutation);
        if (mutation.type === 'attributes') toggled.add(mutation.target as Element);
      }
    },
    get isEmpty() {
      return reason === null && added.size === 0 && toggled.size === 0;
    },
    take() {
      const isToggled = [...toggled].filter((element) => hasToggled(element, wasShown)).length > 0;
      const elements = outermost([...added].filter((element) => element.isConnected && hasText(element)));
      const why = reason ?? (isToggled ? 'shown' : null);
      added = new Set();
      toggled = new Set();
      reason = null;
      if (why !== null) return { rescan: true, reason: why };
      return elements.length === 0 ? null : { added: elements };
    },
  };
}

/**
 * Whether an element whose class, style or `hidden` changed is shown now and was not, or the other way round. The
 * first time nothing is known of before: then it counts. Animations that only move things stop counting there.
 */
function hasToggled(element: Element, wasShown: WeakMap<Element, boolean>): boolean {
  if (!element.isConnected || !hasText(element)) return false;
  const isShown = element.checkVisibility({ visibilityProperty: true });
  const before = wasShown.get(element);
  wasShown.set(element, isShown);
  return before !== isShown;
}

/** Counters and clocks change their digits every second; words don't. */
function isClockTick(before: string | null, after: string | null): boolean {
  if (before === null || after === null || before.trim() === '') return false;
  return before.replace(/\d+/g, '#') === after.replace(/\d+/g, '#');
}

/** The text of a list of text nodes, null when there is anything else in it. */
function wordsOf(nodes: NodeList): string | null {
  const all = [...nodes];
  return all.every((node) => node.nodeType === Node.TEXT_NODE)
    ? all.map((node) => node.nodeValue ?? '').join('')
    : null;
}

function outermost(elements: readonly Element[]): Element[] {
  const all = new Set(elements);
  return elements.filter((element) => {
    for (let at = element.parentElement; at !== null; at = at.parentElement) if (all.has(at)) return false;
    return true;
  });
}

function isWord(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE && hasText(node);
}

function hasText(node: Node): boolean {
  if ((node.textContent ?? '').trim() !== '') return true;
  return node.nodeType === Node.ELEMENT_NODE && shadowRootsIn(node as Element).length > 0;
}
