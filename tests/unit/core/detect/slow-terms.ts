import { endOfNumber, startsNumber } from '../../../../src/core/detect/numbers.ts';
import {
  breaksTerm,
  endOfWord,
  hasAllowedGaps,
  isBorder,
  isJoined,
  startOfWord,
} from '../../../../src/core/detect/term-borders.ts';
import { readTerms, termText } from '../../../../src/core/detect/term-list.ts';
import { DIGITS } from '../../../../src/core/packs/compile-term.ts';
import type { CompiledTerms } from '../../../../src/core/packs/compiled-packs.ts';
import { BORDERED, DIGIT } from '../../../../src/core/text/char-class.ts';
import type { FoldedText } from '../../../../src/core/text/fold.ts';

/** A place of a term: concept, start and end in folded units. */
export type Place = readonly [concept: number, start: number, end: number];

/** Finds the terms of a list by trying each at every place: what the finder is compared with. Codes run apart. */
export function findSlowly(terms: CompiledTerms, text: FoldedText): Place[] {
  const list = readTerms(terms);
  const places: Place[] = [];
  for (let term = 0; term < list.count; term += 1) {
    const { concept, opensStart, opensEnd } = list.groups[list.groupOf[term] ?? 0] ?? { concept: -1 };
    for (let at = 0; at < text.length; at += 1) {
      if (opensStart !== true && isInsideWord(text, at)) continue;
      for (const positions of waysToStand(text, termText(list, term), at)) {
        const next = positions.at(-1) ?? at;
        const hasGap = positions.slice(1, -1).some((position) => text.gaps[position] !== 0);
        if (hasGap && !hasAllowedGaps(text, list, term, Int32Array.from(positions))) continue;
        const start = opensStart === true ? startOfWord(text, at) : at;
        const end = opensEnd === true ? endOfWord(text, next) : next;
        if (isBorder(text, start) && isBorder(text, end)) places.push([concept, start, end]);
      }
    }
  }
  return places;
}

function isInsideWord(text: FoldedText, at: number): boolean {
  const unitClass = text.classes[at];
  const isWord = unitClass === BORDERED || unitClass === DIGIT;
  return isWord && isJoined(text, at) && text.classes[at - 1] === unitClass;
}

/** Where each unit of a term may stand, and the index after the last. */
function waysToStand(text: FoldedText, units: string, at: number): number[][] {
  const [unit] = units;
  if (unit === undefined) return [[at]];
  if (at >= text.length) return [];
  const isNumber = unit === DIGITS && startsNumber(text, at);
  const isUnit = unit.charCodeAt(0) === text.units[at];
  if (!isNumber && !isUnit) return [];
  const next = isNumber ? endOfNumber(text, at) : at + 1;
  const rest = units.slice(1);
  if (rest !== '' && next < text.length && breaksTerm(text, next)) return [];
  return waysToStand(text, rest, next).map((way) => [at, ...way]);
}
