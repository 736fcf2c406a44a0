import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readVerdict } from '../../src/cli/eval/read-labelled.ts';
import { createTally } from '../../src/cli/eval/tally.ts';
import { CORE_TIER } from '../../src/cli/eval/tiers.ts';
import { readJsonLines } from '../../src/cli/input/json-lines.ts';
import { readFeedRecord } from '../../src/cli/input/read-feed-record.ts';
import { loadPacks } from '../../src/cli/load-packs.ts';
import { createDetector } from '../../src/core/detect/detector.ts';
import { isFlagged } from '../../src/core/detect/level.ts';
import type { Result } from '../../src/core/result.ts';
import { readHits } from '../eval/obfuscate/core-records.ts';
import { measurePairs, measureSingles } from '../eval/obfuscate/measure.ts';
import { shareKept } from '../eval/obfuscate/share-kept.ts';
import floors from './corpus-floors.json' with { type: 'json' };

/**
 * The measuring corpus: labelled listings that are not part of the project. Each floor in corpus-floors.json is a
 * list; its last number is in force, and the numbers before it show that it only ever got stricter.
 */
const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');

/** The obfuscator's default. */
const SEED = 1;

const rising = { ...floors['listings.jsonl'] };
const kept = { ...floors.obfuscated };
const falling = { ...floors['titles.zh.jsonl'] };

describe('floors only get stricter', () => {
  test.each([...Object.entries(rising), ...Object.entries(kept)])('%s never falls', (_, history) => {
    expect(history).toEqual(history.toSorted((a, b) => a - b));
  });

  test.each(Object.entries(falling))('%s never rises', (_, history) => {
    expect(history).toEqual(history.toSorted((a, b) => b - a));
  });
});

describe.skipIf(!existsSync(CORPUS))('the measuring corpus', () => {
  const detector = createDetector(loadPacks());

  test('core listings: precision and recall', async () => {
    const tally = createTally();
    for await (const value of readValues('listings.jsonl')) tally.add(good(readVerdict(value, detector)));
    const { tiers, flaggedAtAll } = tally.report();
    const core = tiers[CORE_TIER];
    const atAll = flaggedAtAll[CORE_TIER];
    expect(core?.precision).toBeGreaterThanOrEqual(inForce(rising.precision));
    expect(core?.recall).toBeGreaterThanOrEqual(inForce(rising.recall));
    expect(atAll?.precision).toBeGreaterThanOrEqual(inForce(rising.precisionAtAll));
    expect(atAll?.recall).toBeGreaterThanOrEqual(inForce(rising.recallAtAll));
  });

  test('forum titles: hardly any is flagged', async () => {
    const flagged: string[] = [];
    for await (const value of readValues('titles.zh.jsonl')) {
      const listing = good(readFeedRecord(value));
      if (isFlagged(detector.detect(listing))) flagged.push(listing.text);
    }
    expect(flagged.length, flagged.join('\n')).toBeLessThanOrEqual(inForce(falling.flagged));
  });
});

describe.skipIf(!existsSync(CORPUS))('the obfuscated corpus', () => {
  const detector = createDetector(loadPacks());
  const hits = readHits(join(CORPUS, 'listings.jsonl'), detector);

  test('offers that are found as written stay found in every other way of writing', async () => {
    const { share } = shareKept(measureSingles(await hits, detector, SEED));
    expect(share).toBeGreaterThanOrEqual(inForce(kept['one operator']));
  });

  test('one in four of them stays found in every two ways of writing', async () => {
    const sample = (await hits).filter((_, at) => at % 4 === 0);
    const { share } = shareKept(measurePairs(sample, detector, SEED));
    expect(share).toBeGreaterThanOrEqual(inForce(kept['two operators']));
  });
});

async function* readValues(file: string): AsyncGenerator<unknown> {
  for await (const lines of readJsonLines(join(CORPUS, file), new AbortController().signal)) {
    for (const { value } of lines) yield good(value);
  }
}

function good<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

function inForce(history: readonly number[]): number {
  return history.at(-1) ?? Number.NaN;
}
