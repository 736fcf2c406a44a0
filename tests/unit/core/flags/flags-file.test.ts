import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Flag } from '../../../../src/core/flags/flag.schema.ts';
import { createFlagsFileReader } from '../../../../src/core/flags/read-flags-file.ts';
import { createLineCutter } from '../../../../src/core/flags/split-lines.ts';
import { createFlagsFileWriter } from '../../../../src/core/flags/write-flags-file.ts';
import { flagOf } from '../../../fixtures/builders/flags.ts';

function fileOf(flags: readonly Flag[]): string[] {
  const writer = createFlagsFileWriter({ exportedAt: 5, exportedBy: 'Lin' });
  const lines = writer.write(flags);
  const { header, end } = writer.close();
  return (header + lines + end).split('\n').slice(0, -1);
}

/** The flags of a file, or what is wrong with it. */
function readAll(lines: readonly string[]) {
  const reader = createFlagsFileReader();
  const flags: Flag[] = [];
  for (const text of lines) {
    const line = reader.read(text);
    if (!line.ok) return line.problem;
    if (line.value.kind === 'flag') flags.push(line.value.flag);
  }
  return reader.close() ?? flags;
}

const flags = [flagOf(1), flagOf(2)];
const file = fileOf(flags);
const edit = (at: number, from: string, to: string) =>
  file.map((line, index) => (index === at ? line.replace(from, to) : line));

describe('a file of flags', () => {
  test('comes back as it was written, empty too', () => {
    expect(readAll(file)).toEqual(flags);
    expect(readAll(fileOf([]))).toEqual([]);
  });

  test.each<[string, string[], object]>([
    ['of nothing', [], { kind: 'foreign' }],
    ['of words', ['hello'], { kind: 'foreign' }],
    ['of other JSON', ['{"format":"tradeflag-settings","version":1}'], { kind: 'foreign' }],
    ['of flags without a header', file.slice(1), { kind: 'foreign' }],
    ['of a newer version', edit(0, '"version":1', '"version":2'), { kind: 'newer', version: 2 }],
    ['of far too many flags', edit(0, '"flags":2', '"flags":2000000'), { kind: 'too-many', most: 1_000_000 }],
    ['without its end', file.slice(0, -1), { kind: 'truncated', line: 3 }],
    [
      'with half a line',
      [...file.slice(0, 2), (file[2] ?? '').slice(0, 40)],
      { kind: 'bad-line', line: 3, field: '' },
    ],
    [
      'with a field of another kind',
      edit(1, '"sightings":1', '"sightings":"1"'),
      { kind: 'bad-line', line: 2, field: 'sightings' },
    ],
    [
      'with a field that is unknown',
      edit(1, '"sightings"', '"seen":1,"sightings"'),
      { kind: 'bad-line', line: 2, field: 'seen' },
    ],
    [
      'that claims another site’s listing',
      edit(1, '"site":"shop.example"', '"site":"other.example"'),
      { kind: 'bad-line', line: 2, field: 'id' },
    ],
    [
      'that points beyond its text',
      edit(1, '"end":4', '"end":4000'),
      { kind: 'bad-line', line: 2, field: 'findings' },
    ],
    [
      'last seen before it was first',
      edit(1, '"lastSeen":17', '"lastSeen":16'),
      { kind: 'bad-line', line: 2, field: 'lastSeen' },
    ],
    ['edited by hand', edit(2, '¥65', '¥99'), { kind: 'altered' }],
    ['with a line taken out', file.filter((_, at) => at !== 1), { kind: 'altered' }],
    ['with another name in its header', edit(0, 'Lin', 'Ann'), { kind: 'altered' }],
    ['with more behind its end', [...file, file[1] ?? ''], { kind: 'altered' }],
  ])('%s is refused with its reason', (_, lines, problem) => {
    expect(readAll(lines)).toEqual(problem);
  });
});

describe('cutting lines', () => {
  test('gives the same lines however the text comes in pieces', () => {
    const text = 'a\nb\r\n\nlast';
    for (let size = 1; size <= text.length; size += 1) {
      const cutter = createLineCutter();
      const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      expect([...pieces.flatMap((piece) => cutter.push(piece)), cutter.end()]).toEqual([
        'a',
        'b',
        '',
        'last',
      ]);
    }
  });
});

test('a file of the first version is still read', () => {
  const text = readFileSync('tests/fixtures/flag-store/file-v1.jsonl', 'utf8');
  const read = readAll(text.trimEnd().split('\n'));
  expect(Array.isArray(read) && read.map(({ reviews }) => reviews.length)).toEqual([1, 1, 0]);
});
