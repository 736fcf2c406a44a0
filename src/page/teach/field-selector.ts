import { isHintSelector } from '../../core/sites/selector.ts';
import { ancestorsOf, lineageOf } from '../dom/ancestors.ts';
import {
  containsNode,
  firstElementChildOf,
  localNameOf,
  nextElementSiblingOf,
  parentElementOf,
  tagNameOf,
} from '../dom/node-access.ts';
import { selectAll, selectWithin } from '../hints/select.ts';
import { stableNames } from './stable-names.ts';

const SAMPLE = 60;

/**
 * A selector that finds `target` first in its record, and something in as many of the other records as can be. Null
 * when the target stands in none of the records, or nothing tells it from what comes before it.
 */
export function fieldSelector(target: Element, records: readonly Element[]): string | null {
  const record = records.find((one) => containsNode(one, target));
  if (record === undefined) return null;
  const others = records.slice(0, SAMPLE);
  const found = candidates(target, record)
    .filter((selector) => isHintSelector(selector) && selectWithin(record, selector) === target)
    .map((selector) => ({ selector, share: shareOf(others, selector) }));
  const most = Math.max(...found.map(({ share }) => share));
  return found.find(({ share }) => share >= 0.95 * most)?.selector ?? null;
}

/** Share of records in which something is found. */
export function shareOf(records: readonly Element[], selector: string): number {
  const found = records.filter((record) => selectWithin(record, selector) !== null);
  return records.length === 0 ? 0 : found.length / records.length;
}

/** Names first, then names below a named parent, then the way down from the record. */
function candidates(target: Element, record: Element): string[] {
  if (target === record) return selfSelectors(record);
  const tag = CSS.escape(localNameOf(target));
  const names = stableNames(target);
  const own = names.length === 0 ? [] : [...names, ...names.map((name) => tag + name), tag + names.join('')];
  const parent = parentElementOf(target);
  const parentNames = parent === null || parent === record ? [] : stableNames(parent);
  const below = parentNames.flatMap((name) => [...own, tag].map((selector) => `${name} > ${selector}`));
  const plain = /^(?:h[1-6]|time|img)$/.test(tag) ? [tag] : [];
  return [...own, ...plain, ...below, ...ancestors(target, record), wayDown(target, record)];
}

/** The target's tag below any named element between it and the record. */
function ancestors(target: Element, record: Element): string[] {
  const tag = CSS.escape(localNameOf(target));
  const found: string[] = [];
  for (const at of ancestorsOf(target)) {
    if (at === record) break;
    found.push(...stableNames(at).map((name) => `${name} ${tag}`));
    if (/^H[1-6]$/.test(tagNameOf(at))) found.push(`${localNameOf(at)} ${tag}`);
  }
  return found;
}

/** Places all the way: `li > div:nth-of-type(2) > span:nth-of-type(1)`. */
function wayDown(target: Element, record: Element): string {
  const steps: string[] = [];
  for (const at of lineageOf(target)) {
    if (at === record) break;
    steps.unshift(`${CSS.escape(localNameOf(at))}:nth-of-type(${placeOf(at)})`);
  }
  return [CSS.escape(localNameOf(record)), ...steps].join(' > ');
}

/** The place of an element among its siblings of the same tag, from 1 on. */
function placeOf(element: Element): number {
  const parent = parentElementOf(element);
  let place = 1;
  for (
    let at = parent === null ? null : firstElementChildOf(parent);
    at !== null;
    at = nextElementSiblingOf(at)
  ) {
    if (at === element) break;
    if (localNameOf(at) === localNameOf(element)) place += 1;
  }
  return place;
}

/** A record that is a field itself: what tells it must not stand inside it once more. */
function selfSelectors(record: Element): string[] {
  const tag = CSS.escape(localNameOf(record));
  const selectors = [...stableNames(record).map((name) => tag + name), tag];
  return selectors.filter((selector) => selectAll(record, selector)?.length === 0);
}
