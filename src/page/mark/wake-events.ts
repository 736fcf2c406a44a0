/** What may move a record, uncover it or hide it: scrolling, and the page's answers to the reader. */
const PAGE_EVENTS = [
  'scroll',
  'click',
  'keyup',
  'transitionend',
  'animationend',
  'toggle',
  'fullscreenchange',
];

/** Calls `wake` whenever marks may have to follow their records. Movement of still records is watched elsewhere. */
export function onWakeEvents(document: Document, wake: () => void, signal: AbortSignal): void {
  for (const type of PAGE_EVENTS) {
    document.addEventListener(type, wake, { capture: true, passive: true, signal });
  }
  document.defaultView?.addEventListener('resize', wake, { passive: true, signal });
}
