import type { Detector } from '../../../src/core/detect/detector.ts';
import { isFlagged } from '../../../src/core/detect/level.ts';
import { OPERATORS } from './operators.ts';
import { createRandom, seedOf } from './random.ts';

/** How many of the texts that the operators changed are still found. */
export interface Kept {
  readonly operators: readonly string[];
  readonly changed: number;
  readonly kept: number;
  /** The changed texts that are lost. */
  readonly lost: readonly string[];
}

/** Every operator by itself, then every two of them, one after the other, over texts that are found plainly. */
export function measureAll(texts: readonly string[], detector: Detector, seed: number): Kept[] {
  return [...measureSingles(texts, detector, seed), ...measurePairs(texts, detector, seed)];
}

/** Every operator by itself. */
export function measureSingles(texts: readonly string[], detector: Detector, seed: number): Kept[] {
  return Object.keys(OPERATORS).map((name) => measure(texts, detector, [name], seed));
}

/** Every two operators, one after the other. */
export function measurePairs(texts: readonly string[], detector: Detector, seed: number): Kept[] {
  const names = Object.keys(OPERATORS);
  return names.flatMap((first) =>
    names
      .filter((second) => second !== first)
      .map((second) => measure(texts, detector, [first, second], seed)),
  );
}

function measure(
  texts: readonly string[],
  detector: Detector,
  operators: readonly string[],
  seed: number,
): Kept {
  const changed = texts.map((text) => [text, obfuscate(text, operators, seed)] as const);
  const different = changed.filter(([text, written]) => text !== written).map(([, written]) => written);
  const lost = different.filter((text) => !isFlagged(detector.detect({ text })));
  return { operators, changed: different.length, kept: different.length - lost.length, lost };
}

/** The text after the operators, the same for the same seed. */
export function obfuscate(text: string, operators: readonly string[], seed: number): string {
  const random = createRandom(seedOf(text, `${seed} ${operators.join(' ')}`));
  return operators.reduce((written, name) => OPERATORS[name]?.(written, random) ?? written, text);
}
