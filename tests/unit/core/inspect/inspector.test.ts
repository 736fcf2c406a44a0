import { describe, expect, it } from 'vitest';
import { createInspector } from '../../../../src/core/inspect/inspector.ts';
import type { Condition, Exception } from '../../../../src/core/packs/pack.schema.ts';
import { compiledOf } from '../detect/detect-with.ts';

const terms = { 'x.one': ['甲'], 'x.two': ['乙'], 'x.many': ['子', '丑', '寅'], 'x.bar': ['禁'] };

function viewOf(text: string, when: Condition, unless: Exception[] = []) {
  const inspection = createInspector(compiledOf({ terms, when, unless })).inspect({ text });
  const [pack] = inspection.packs;
  if (pack === undefined) throw new Error('one pack was given');
  return { ...inspection, pack };
}

it('names every concept that stands, with its places in the original text', () => {
  const { concepts, folded } = viewOf('甲．Ａ甲乙', 'x.one');
  expect(folded).toBe('甲a甲乙');
  expect(concepts.map(({ concept, spans }) => [concept, spans.map(({ start }) => start)])).toEqual([
    ['x.one', [0, 3]],
    ['x.two', [4]],
  ]);
});

it('gives score and level whatever they are', () => {
  expect(viewOf('甲', 'x.one').pack).toMatchObject({ score: 100, level: 'strong', nearMisses: [] });
  expect(viewOf('甲，法院', 'x.one').pack).toMatchObject({ score: 40, level: 'note' });
  expect(viewOf('丙', 'x.one').pack).toMatchObject({ score: 0, level: null, rules: [], nearMisses: [] });
});

describe('a rule is nearly met when one thing is missing', () => {
  it.each<[string, string, Condition, Exception[], string | undefined]>([
    ['a concept', '甲', { all: ['x.one', 'x.two'] }, [], 'x.two'],
    ['one of several', '甲', { seq: ['x.one', ['x.two', 'x.bar']], within: 2 }, [], 'x.two or x.bar'],
    ['order', '乙甲', { seq: ['x.one', 'x.two'], within: 2 }, [], 'x.one, x.two: not in this order within 2'],
    [
      'nearness',
      '甲天地玄黄乙',
      { near: ['x.one', 'x.two'], within: 2 },
      [],
      'x.one, x.two: not within 2 of each other',
    ],
    ['wordings', '子丑', { count: 'x.many', atLeast: 3 }, [], 'x.many in 3 wordings, 2 found'],
    ['an absence', '甲禁', { all: ['x.one', { none: ['x.bar'] }] }, [], 'without x.bar'],
    [
      'a place that counts',
      '禁甲',
      'x.one',
      [{ concept: 'x.bar', before: 1 }],
      'x.one: an exception takes the place away',
    ],
    [
      'the nearest way',
      '甲子',
      { any: [{ all: ['x.one', 'x.two'] }, { all: ['x.two', 'x.bar'] }] },
      [],
      'x.two',
    ],
    ['two things', '甲', { all: ['x.one', 'x.two', 'x.bar'] }, [], undefined],
    ['everything', '丙', { all: ['x.one'] }, [], undefined],
  ])('%s', (_, text, when, unless, missing) => {
    const { pack } = viewOf(text, when, unless);
    expect(pack.rules).toEqual([]);
    expect(pack.nearMisses.map((near) => near.missing)).toEqual(missing === undefined ? [] : [missing]);
  });
});
