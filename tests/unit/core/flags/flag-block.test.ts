import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createRunBuilder,
  cutIntoBlocks,
  joinLines,
  linesOf,
  mayHold,
  mergeRuns,
  spotsOf,
} from '../../../../src/core/flags/flag-block.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

/** A run of blocks of so many flags each, from a place on; the ids are numbered through. */
function runOf(sizes: readonly number[], firstPlace = 0) {
  const builder = createRunBuilder();
  let place = firstPlace;
  for (const [number, size] of sizes.entries()) {
    builder.addBlock(number * 3, place);
    for (const at of numbers(size)) builder.addFlag(`id ${place - firstPlace + at}`, place + at);
    place += size;
  }
  return { builder, run: builder.build(), flags: place - firstPlace };
}

describe('blocks', () => {
  test('hold all lines in their order, none too many at once', () => {
    const lines = fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(lines, (lengths) => {
        const all = lengths.map((length) => 'x'.repeat(length));
        const blocks = cutIntoBlocks(all);
        expect(blocks.flatMap((block) => linesOf(joinLines(block)))).toEqual(all);
        for (const block of blocks) {
          expect(block.length).toBeLessThanOrEqual(64);
          expect(joinLines(block).length).toBeLessThan(40_000 + 50_000 + 64);
        }
      }),
      { numRuns: 50 },
    );
    expect(cutIntoBlocks([])).toEqual([]);
  });
});

describe('a run', () => {
  test('knows where each of its flags lies', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 64 }), { maxLength: 40 }),
        fc.nat(9_000),
        (sizes, first) => {
          const { run, builder, flags } = runOf(sizes, first);
          const expected = sizes.flatMap((size, block) =>
            numbers(size).map((at) => ({ number: block * 3, at })),
          );
          for (const flag of numbers(flags)) {
            const spot = { ...expected[flag], place: first + flag };
            expect(spotsOf(run, `id ${flag}`)).toContainEqual(spot);
            expect(builder.spotAt(first + flag)).toEqual(spot);
            expect(mayHold(run, `id ${flag}`)).toBe(true);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test('of several that follow each other knows what they knew', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 64 }), { minLength: 2, maxLength: 20 }), (sizes) => {
        const { run } = runOf(sizes);
        const parts = sizes.map((size, block) => {
          const before = sizes.slice(0, block).reduce((sum, one) => sum + one, 0);
          const builder = createRunBuilder();
          builder.addBlock(block * 3, before);
          for (const at of numbers(size)) builder.addFlag(`id ${before + at}`, before + at);
          return builder.build();
        });
        expect(mergeRuns(parts.toReversed())).toEqual(run);
      }),
      { numRuns: 30 },
    );
  });

  test('holds hardly any other', () => {
    const { run } = runOf([64, 64, 64]);
    const others = numbers(1_000).filter(
      (at) => mayHold(run, `other ${at}`) || spotsOf(run, `other ${at}`).length > 0,
    );
    expect(others.length).toBeLessThan(3);
    expect(spotsOf(runOf([]).run, 'id 0')).toEqual([]);
  });

  test('tells flags apart whose ids have one hash by more than one spot', () => {
    const builder = createRunBuilder();
    builder.addBlock(0, 0);
    builder.addFlag('same', 0);
    builder.addFlag('same', 1);
    expect(spotsOf(builder.build(), 'same').map(({ at }) => at)).toEqual([0, 1]);
  });
});
