import { computeAccessibleName } from 'dom-accessibility-api';
import type { ControlReader } from '../../core/controls/control-reader.ts';
import { attributeOf } from '../dom/node-access.ts';
import { isMatch } from '../hints/select.ts';

/** A press can land so deep inside a control: icon, label, wrapper. */
const MAX_DEPTH = 8;
/** What holds more text than this is no control with a name. */
const MAX_TEXT = 200;
const CONTROLS =
  'button, a[href], area[href], summary, input:is([type="submit"], [type="button"], [type="image"]), [role="button"], [role="link"], [role="menuitem"]';

/** How controls that buy, bid, pay or reach the seller are told from all others. */
export interface ControlSigns {
  readonly reader: ControlReader;
  /** Selectors of site hints that find such controls. */
  buySelectors(): readonly string[];
}

/**
 * The control of that kind that a press lands on; null for every other place. `path` leads from the innermost element
 * outwards, `known` are words that may stand in its name.
 */
export function pressedControl(
  path: readonly EventTarget[],
  signs: ControlSigns,
  known: readonly string[],
): Element | null {
  const elements = path.filter((target) => target instanceof Element).slice(0, MAX_DEPTH);
  const control = elements.find((element) => element.matches(CONTROLS));
  const hinted = elements.find((element) => isHinted(element, signs.buySelectors()));
  if (hinted !== undefined) return hinted;
  if (control !== undefined) return isAskedFor(control, signs.reader, known) ? control : null;
  return elements.find((element) => looksPressable(element, signs.reader, known)) ?? null;
}

function isHinted(element: Element, selectors: readonly string[]): boolean {
  return selectors.some((selector) => isMatch(element, selector));
}

function isAskedFor(control: Element, reader: ControlReader, known: readonly string[]): boolean {
  const address = attributeOf(control, 'href') ?? '';
  return reader.isAddress(address) || reader.actionOf(nameOf(control), known) !== null;
}

/** Something without a role that shows a hand over such a name: many sites build their buttons so. */
function looksPressable(element: Element, reader: ControlReader, known: readonly string[]): boolean {
  const text = (element.textContent ?? '').slice(0, MAX_TEXT + 1).trim();
  if (text.length > MAX_TEXT || reader.actionOf(text, known) === null) return false;
  return getComputedStyle(element).cursor === 'pointer';
}

function nameOf(control: Element): string {
  if ((control.textContent ?? '').length > MAX_TEXT) return '';
  try {
    return computeAccessibleName(control);
  } catch {
    // A page can lay names over what the computation reads.
    return control.textContent ?? '';
  }
}
