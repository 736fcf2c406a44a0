import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { FlagSchema } from '../../../src/core/flags/flag.schema.ts';
import { quickCheck } from '../../../src/core/quick-check.ts';
import { flagOf, judgedOf } from '../../fixtures/builders/flags.ts';

const PARTS = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-c]+$/)
      .max(3),
    kind: z.enum(['x', 'y']),
    one: z.literal(1),
    at: z.int().min(0).max(9).nullable(),
    sum: z.number().positive(),
    notes: z.array(z.string().min(1)).max(2),
    more: z.strictObject({ is: z.literal(true) }).optional(),
  })
  .refine(({ at, sum }) => at === null || at < sum);

const SMALL = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'abc',
    'abcd',
    'd',
    'x',
    'y',
    0,
    1,
    1.5,
    -1,
    9,
    10,
    null,
    undefined,
    true,
    Number.NaN,
  ),
  fc.array(fc.constantFrom('', 'a', 1), { maxLength: 3 }),
  fc.constantFrom({ is: true }, { is: false }, { is: true, else: 1 }),
);

describe('a quick check', () => {
  test('lets nothing pass that the schema refuses, and what passes is given back as it is', () => {
    const value = fc.record(
      { name: SMALL, kind: SMALL, one: SMALL, at: SMALL, sum: SMALL, notes: SMALL, more: SMALL, else: SMALL },
      { requiredKeys: [] },
    );
    const right = { name: 'ab', kind: 'x', one: 1, at: 1, sum: 2, notes: ['a'] };
    const isRight = quickCheck(PARTS);
    fc.assert(
      fc.property(value, fc.boolean(), (some, isFilled) => {
        const tried = isFilled ? { ...right, ...some } : some;
        const parsed = PARTS.safeParse(tried);
        expect(isRight(tried)).toBe(parsed.success);
        if (parsed.success) expect(parsed.data).toEqual(tried);
      }),
      { numRuns: 3_000 },
    );
    expect(isRight(right)).toBe(true);
  });

  test('never takes what it does not know of a schema', () => {
    const unsure: readonly (readonly [z.ZodType, unknown])[] = [
      [z.string().trim(), 'a'],
      [z.coerce.number(), 1],
      [z.coerce.string(), 'a'],
      [z.email(), 'a@b.example'],
      [z.int32(), 1],
      [z.object({ a: z.string() }), { a: 'a' }],
      [z.looseObject({ a: z.string() }), { a: 'a' }],
      [z.string().transform((text) => text.length), 'a'],
      [z.string().default('a'), 'a'],
      [z.union([z.string(), z.number()]), 'a'],
      [z.strictObject({ a: z.array(z.string().toLowerCase()) }), { a: ['A'] }],
    ];
    for (const [schema, value] of unsure) {
      expect(schema.safeParse(value).success).toBe(true);
      expect(quickCheck(schema)(value)).toBe(false);
    }
  });
});

describe('the quick check of flags', () => {
  const isFlag = quickCheck(FlagSchema);
  const { listing } = judgedOf(1, { posted: { raw: 'today', at: null } });
  const flag = flagOf(1, { listing });
  const paths = pathsOf(flag);

  test('knows every part of the schema', () => {
    expect(isFlag(flag)).toBe(true);
  });

  test('agrees with the schema on flags in which anything has become something else', () => {
    const other = fc.constantFrom<unknown>('', '|', 'x', -1, 0, 0.5, 1e20, null, [], {}, [{}], true);
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        other,
        fc.constantFrom('set', 'drop', 'add'),
        (path, value, how) => {
          const changed: unknown = JSON.parse(JSON.stringify(flag));
          change(changed, path, value, how);
          expect(isFlag(changed)).toBe(FlagSchema.safeParse(changed).success);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

type Path = readonly string[];

/** The way to everything in a value. */
function pathsOf(value: unknown, to: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [to];
  return [
    ...(to.length > 0 ? [to] : []),
    ...Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...to, key])),
  ];
}

function change(whole: unknown, path: Path, value: unknown, how: 'set' | 'drop' | 'add'): void {
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], whole);
  const fields = holder as Record<string, unknown>;
  if (how === 'set') fields[last] = value;
  else if (how === 'drop') delete fields[last];
  else fields[`${last}2`] = value;
}
