import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseReferences,
  referencedIds,
  type Segment,
  unknownReferences,
} from '../../../../src/core/law/references.ts';

const textOf = (segments: readonly Segment[]) =>
  segments
    .flatMap((segment) =>
      segment.kind === 'text'
        ? [segment.text]
        : segment.parts.map((part) => (part.kind === 'source' ? part.id : part.text)),
    )
    .join('');

describe('parseReferences', () => {
  it('splits English groups and keeps the brackets and commas as words', () => {
    expect(parseReferences('fines [atf-31, atf-44]. More')).toEqual([
      { kind: 'text', text: 'fines ' },
      {
        kind: 'references',
        parts: [
          { kind: 'words', text: '[' },
          { kind: 'source', id: 'atf-31' },
          { kind: 'words', text: ', ' },
          { kind: 'source', id: 'atf-44' },
          { kind: 'words', text: ']' },
        ],
      },
      { kind: 'text', text: '. More' },
    ]);
  });

  it.each([
    ['[atf-31、atf-44]', ['atf-31', 'atf-44'], ['[', '、', ']']],
    ['[atf-31，罚则atf-44]', ['atf-31', 'atf-44'], ['[', '，罚则', ']']],
    ['[atf-31, penalties atf-44]', ['atf-31', 'atf-44'], ['[', ', penalties ', ']']],
    ['[crim-287-2]', ['crim-287-2'], ['[', ']']],
    ['[ruling-nanjing-2021、aucl2019-2]', ['ruling-nanjing-2021', 'aucl2019-2'], ['[', '、', ']']],
  ])('finds every id of %s and keeps the words between', (group, ids, words) => {
    const [segment] = parseReferences(group);
    const parts = segment?.kind === 'references' ? segment.parts : [];
    expect(parts.flatMap((part) => (part.kind === 'source' ? [part.id] : []))).toEqual(ids);
    expect(parts.flatMap((part) => (part.kind === 'words' ? [part.text] : []))).toEqual(words);
  });

  it.each(['', 'no brackets', '[sic]', '[]', 'open [atf-31', '] [ ]'])('leaves %j as plain text', (text) => {
    expect(parseReferences(text)).toEqual(text === '' ? [] : [{ kind: 'text', text }]);
  });

  it('loses nothing, whatever the text', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('[', ']', '[atf-31]', '、', 'atf-44', '[a-1, b-2]'));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(textOf(parseReferences(text))).toBe(text);
      }),
    );
  });
});

describe('referencedIds', () => {
  it('gives each id once, in order of first use', () => {
    expect(referencedIds('a [b-1, a-1] c [a-1] d [c-1]')).toEqual(['b-1', 'a-1', 'c-1']);
  });
});

describe('unknownReferences', () => {
  it('reports the ids that lead nowhere', () => {
    expect(unknownReferences('x [atf-31, atf-99]', (id) => id === 'atf-31')).toEqual(['atf-99']);
  });
});
