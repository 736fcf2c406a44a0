import type { ExtractedListing } from '../extract/build-listing.ts';
import type { Warning } from '../warn/warning.ts';
import type { WarnViewOptions } from '../warn/warning-bar.ts';
import { createAskDialog } from './ask-dialog.ts';
import { holdPresses } from './hold-presses.ts';
import { listingOfPress } from './listing-of-press.ts';
import { isMainPress, pressOf, replay } from './press.ts';
import { type ControlSigns, pressedControl } from './pressed-control.ts';

/** What the question needs. It ends, and all that it shows is gone, once `signal` aborts. */
export interface AskerOptions extends WarnViewOptions, ControlSigns {
  readonly view: Window & typeof globalThis;
  readonly signal: AbortSignal;
  /** The listings of the page, flagged or not. */
  listings(): readonly ExtractedListing[];
  /** What to ask before pressing a control of this listing; null when there is nothing to ask, or it was asked. */
  warningFor(listing: ExtractedListing): Warning | null;
  /** The question was answered: it is never asked again for this listing. */
  onAsked(listingId: string): void;
}

/** Asks once before a control buys, bids, pays, or reaches the seller of a strongly flagged listing. */
export interface Asker {
  /** Whether the reader is being asked just now. */
  isAsking(): boolean;
  isOwn(node: Node): boolean;
}

/** Listens on the page until the signal aborts. */
export function startAsking(options: AskerOptions): Asker {
  const dialog = createAskDialog(options);
  const questionFor = (event: Event): { warning: Warning; control: Element } | null => {
    const path = pathOf(event);
    const [first] = path;
    if (first instanceof Node && dialog.isOwn(first)) return null;
    const listing = listingOfPress(path, options.listings());
    const warning = listing === null ? null : options.warningFor(listing);
    if (warning === null) return null;
    const control = pressedControl(path, options, knownWords(warning));
    return control === null || !isMainPress(event, control) ? null : { warning, control };
  };
  const gate = {
    controlOf: (event: Event) => questionFor(event)?.control ?? null,
    onHeld(event: Event, control: Element): void {
      const press = pressOf(event, control);
      const warning = questionFor(event)?.warning ?? null;
      if (press === null || warning === null || dialog.isOpen()) return;
      dialog.ask(warning, (answer) => {
        options.onAsked(warning.listing.id);
        if (answer === 'go') replay(press, options.view);
      });
    },
  };
  holdPresses(options.view, gate, options.signal);
  return { isAsking: dialog.isOpen, isOwn: dialog.isOwn };
}

/** A form is submitted by its button, whatever the event is aimed at. */
function pathOf(event: Event): EventTarget[] {
  const path = event.composedPath();
  if (!(event instanceof SubmitEvent)) return path;
  return event.submitter === null ? [] : [event.submitter, ...path];
}

function knownWords({ listing: { seller } }: Warning): string[] {
  return seller === null ? [] : [seller];
}
