import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLineSplitter, type Line } from '../../../../src/cli/input/line-splitter.ts';

function split(chunks: readonly string[], maxLineBytes = 1000): string[] {
  const splitter = createLineSplitter(maxLineBytes);
  const lines = chunks.flatMap((chunk) => splitter.push(Buffer.from(chunk)));
  return [...lines, ...splitter.end()].map(show);
}

function show(line: Line): string {
  return line.kind === 'line' ? `${line.number} ${line.bytes}` : `${line.number} too long: ${line.sizeBytes}`;
}

describe('createLineSplitter', () => {
  test('counts lines from 1, blank ones included, and takes both line ends', () => {
    expect(split(['a\n\nb\r\nc'])).toEqual(['1 a', '2 ', '3 b', '4 c']);
  });

  test('gives no line for nothing', () => {
    expect(split([])).toEqual([]);
    expect(split(['', ''])).toEqual([]);
    expect(split(['a\n'])).toEqual(['1 a']);
  });

  test('keeps a line end that is cut in two', () => {
    expect(split(['a\r', '\nb'])).toEqual(['1 a', '2 b']);
  });

  test('skips a line over the limit, says how long it was, and goes on', () => {
    expect(split(['ab', 'cd', 'ef\ngh\n', 'ijklm'], 4)).toEqual(['1 too long: 6', '2 gh', '3 too long: 5']);
  });

  test('a line of exactly the limit is read', () => {
    expect(split(['abcd\n'], 4)).toEqual(['1 abcd']);
  });

  test('gives the same lines however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '微', '\n', '\r') })), (chunks) => {
        expect(split(chunks)).toEqual(split([chunks.join('')]));
      }),
    );
  });
});
