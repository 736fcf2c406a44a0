import { describe, expect, test } from 'vitest';
import { readScanOptions } from '../../../../src/cli/scan/scan-options.ts';

describe('readScanOptions', () => {
  test('tells feeds from saved pages', () => {
    const inputs = [
      ['feed', 'a.jsonl'],
      ['feed', 'b.NDJSON'],
      ['page', 'c.html'],
      ['page', 'd.HTM'],
      ['page', 'e.xhtml'],
      ['feed', '-'],
    ].map(([kind, path]) => ({ kind, path }));
    expect(readScanOptions(inputs.map(({ path }) => path ?? ''))).toEqual({
      ok: true,
      value: { format: 'ndjson', all: false, inputs },
    });
  });

  test('reads its options anywhere on the line', () => {
    expect(readScanOptions(['a.jsonl', '--all', '--format=table'])).toMatchObject({
      ok: true,
      value: { format: 'table', all: true },
    });
  });

  test.each([
    [[], /needs at least one INPUT/],
    [['a.txt'], /^a\.txt: an input is a \.jsonl/],
    [['--format', 'xml', 'a.jsonl'], /^--format is ndjson or table, not xml/],
    [['--loud', 'a.jsonl'], /Unknown option '--loud'/],
    [['--format'], /--format/],
    [['-', '-'], /once only/],
  ])('refuses %j', (args, problem) => {
    expect(readScanOptions(args)).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  });
});
