/**
 * How a warning stands on the page. `open`: the bar; `folded`: a tab that opens it again; `closed`: nothing, until
 * the reader asks for it in the popup; `dismissed`: a short note that it was, with a way back.
 */
export type BarState = 'open' | 'folded' | 'closed' | 'dismissed';

/** What the reader does with a warning. */
export type BarStep = 'fold' | 'close' | 'show' | 'dismiss' | 'undo';

/** How a warning stands after a step. Steps that mean nothing where it stands leave it there. */
export function afterStep(state: BarState, step: BarStep): BarState {
  switch (step) {
    case 'fold':
      return state === 'open' ? 'folded' : state;
    case 'close':
      return state === 'open' || state === 'folded' ? 'closed' : state;
    case 'show':
      return state === 'dismissed' ? state : 'open';
    case 'dismiss':
      return 'dismissed';
    case 'undo':
      return state === 'dismissed' ? 'open' : state;
    default:
      return step satisfies never;
  }
}
