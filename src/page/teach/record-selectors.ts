import { isHintSelector } from '../../core/sites/selector.ts';
import { ancestorsOf } from '../dom/ancestors.ts';
import { localNameOf, tagNameOf } from '../dom/node-access.ts';
import { loneSelector, stableNames } from './stable-names.ts';

const MAX_WAY_UP = 4;

/**
 * Selectors that find an element and others like it, those that last longest first. None names the element alone:
 * no ids of one element, no positions.
 */
export function recordSelectors(element: Element): string[] {
  const tag = CSS.escape(localNameOf(element));
  const names = stableNames(element);
  const whole = tag + names.slice(0, 3).join('');
  const single = names.map((name) => tag + name);
  const open = names.length === 0 ? [] : [whole, ...single];
  const parent = parentSelector(element);
  const within = parent === null ? [] : [...open, tag].map((selector) => `${parent} > ${selector}`);
  return [...new Set([...open, ...within])].filter(isHintSelector);
}

/** The way to the element's parent from the next element above that has a name; null directly below the root. */
function parentSelector(element: Element): string | null {
  const steps: string[] = [];
  for (const at of ancestorsOf(element)) {
    const step = loneSelector(at);
    steps.unshift(step);
    const hasName = step !== CSS.escape(localNameOf(at));
    if (hasName || tagNameOf(at) === 'BODY' || steps.length === MAX_WAY_UP) break;
  }
  return steps.length === 0 ? null : steps.join(' > ');
}
