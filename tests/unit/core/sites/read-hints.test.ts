import { describe, expect, test } from 'vitest';
import { readHints } from '../../../../src/core/sites/read-hints.ts';
import { writeHints } from '../../../../src/core/sites/write-hints.ts';
import { aHint } from '../../../fixtures/builders/site-hint.ts';

const problemOf = (text: string) => {
  const read = readHints(text);
  return read.ok ? null : read.problem;
};

describe('a file of hints', () => {
  test('comes back as it was written', () => {
    const hints = [aHint(), aHint({ id: 'other', paths: ['/s/*'], taught: { records: 24, otherwise: 3 } })];
    expect(readHints(writeHints(hints))).toEqual({ ok: true, value: hints });
  });

  test('may be one bare hint, as people paste it, with a byte order mark', () => {
    expect(readHints(`\uFEFF${JSON.stringify(aHint())}`)).toEqual({ ok: true, value: [aHint()] });
  });

  test.each([
    ['', { kind: 'no-json' }],
    ['{', { kind: 'no-json' }],
    [' '.repeat(1_000_001), { kind: 'too-long' }],
  ])('is refused: %.10s', (text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  test.each([
    ['null', ''],
    ['[]', ''],
    ['{"hints": []}', 'kind'],
    [JSON.stringify(aHint({ record: 'a:hover' })), 'record'],
    [JSON.stringify(aHint({ hosts: ['*.'] })), 'hosts.0'],
    [JSON.stringify(aHint({ hosts: ['https://market.example'] })), 'hosts.0'],
    [JSON.stringify(aHint({ paths: ['s/*'] })), 'paths.0'],
    [JSON.stringify({ ...aHint(), format: 2 }), 'format'],
    [JSON.stringify({ ...aHint(), run: 'alert(1)' }), ''],
    [JSON.stringify({ ...aHint(), fields: { titel: 'h3' } }), 'fields'],
    [
      JSON.stringify({ kind: 'tradeflag-site-hints', hints: [aHint(), aHint({ record: '' })] }),
      'hints.1.record',
    ],
  ])('of the wrong form says where: %.60s', (text, place) => {
    const problem = problemOf(text);
    expect(problem?.kind).toBe('wrong-form');
    const detail = problem?.kind === 'wrong-form' ? problem.detail : '';
    expect(detail).not.toBe('');
    if (place !== '') expect(detail).toMatch(new RegExp(`^${place}: `));
  });
});
