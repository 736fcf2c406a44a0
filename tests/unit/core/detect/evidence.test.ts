import { describe, expect, test } from 'vitest';
import { decidingMatch } from '../../../../src/core/detect/deciding-match.ts';
import { createDetector } from '../../../../src/core/detect/detector.ts';
import { EVIDENCE } from '../../../../src/core/detect/evidence.ts';
import { createInspector } from '../../../../src/core/inspect/inspector.ts';
import { evidenceConcepts } from '../../../../src/core/packs/compile-evidence.ts';
import { EvidenceFileSchema } from '../../../../src/core/packs/evidence.schema.ts';
import { compiledOf, detectorOf } from './detect-with.ts';

const terms = { 'a.sell': ['出售'], 'a.goods': ['账号'], 'a.calm': ['报告'], 'a.eager': ['现货'] };
const weighing = (evidence: Record<string, number>) => detectorOf({ terms, when: 'a.goods', evidence });

const scoreOf = (detector: ReturnType<typeof detectorOf>, text: string): number | undefined =>
  detector.detect({ text })[0]?.score;

describe('evidence', () => {
  test('adds the points of every concept that stands to the score of the rules', () => {
    const detector = weighing({ 'a.eager': 12, 'a.sell': 5 });
    expect(scoreOf(detector, '账号')).toBe(100);
    expect(scoreOf(detector, '账号 现货')).toBe(112);
    expect(scoreOf(detector, '出售账号 现货 现货')).toBe(117);
  });

  test('adds no more and takes no more than its file allows', () => {
    expect(scoreOf(weighing({ 'a.eager': 90 }), '账号现货')).toBe(130);
    expect(scoreOf(weighing({ 'a.calm': -90 }), '账号报告')).toBe(60);
  });

  test('lifts a note to likely, and nothing to strong', () => {
    const lifted = (weight: number) => {
      const packs = compiledOf({ terms, when: 'a.goods', evidence: { 'a.eager': 30 } });
      const [pack] = packs.packs;
      if (pack === undefined) throw new Error('one pack was made');
      const rules = pack.rules.map((rule) => ({ ...rule, weight }));
      return createDetector({ ...packs, packs: [{ ...pack, rules }] }).detect({ text: '账号现货' })[0];
    };
    expect(lifted(40)).toMatchObject({ level: 'likely', score: 70 });
    expect(lifted(80)).toMatchObject({ level: 'likely', score: 110 });
    expect(lifted(90)).toMatchObject({ level: 'strong', score: 120 });
  });

  test('lowers the level where it speaks against an offer', () => {
    const [finding] = weighing({ 'a.calm': -30 }).detect({ text: '账号报告' });
    expect(finding).toMatchObject({ level: 'likely', score: 70 });
  });

  test('is told with the words of what weighs most in its direction', () => {
    const detector = weighing({ 'a.eager': 12, 'a.calm': -2, 'a.sell': 9 });
    const [finding] = detector.detect({ text: '出售账号，报告，现货' });
    const told = finding?.matches.find(({ rule }) => rule === EVIDENCE);
    expect(told?.weight).toBe(19);
    expect(told?.spans.map(({ text }) => text)).toEqual(['出售', '现货']);
  });

  test('is asked from the sum of rules that its file says, below the least that shows by itself', () => {
    const levelAt = (weight: number) => {
      const packs = compiledOf({ terms, when: 'a.goods', evidence: { 'a.eager': 30 } });
      const [pack] = packs.packs;
      const { evidence } = packs;
      if (pack === undefined || evidence === null) throw new Error('one pack was made, with evidence');
      const rules = pack.rules.map((rule) => ({ ...rule, weight }));
      const weighed = { ...packs, evidence: { ...evidence, from: 20 }, packs: [{ ...pack, rules }] };
      return createDetector(weighed).detect({ text: '账号现货' })[0]?.level;
    };
    expect(levelAt(19)).toBeUndefined();
    expect(levelAt(20)).toBe('likely');
  });

  test('is not told where it comes to nothing', () => {
    const [finding] = weighing({ 'a.eager': 5, 'a.calm': -5 }).detect({ text: '账号现货报告' });
    expect(finding?.matches.map(({ rule }) => rule)).toEqual(['the-rule']);
  });

  test('makes no finding without a rule', () => {
    expect(weighing({ 'a.eager': 90 }).detect({ text: '现货' })).toEqual([]);
  });

  test('never decides what a text does, however much it weighs', () => {
    const matches = [
      { rule: 'the-rule', weight: 20, spans: [] },
      { rule: EVIDENCE, weight: 60, spans: [] },
    ];
    expect(decidingMatch({ polarity: 'offer', matches })?.rule).toBe('the-rule');
  });

  test('lifts no text that reports above a note', () => {
    const packs = { ...compiledOf({ terms, when: 'a.goods', evidence: { 'a.eager': 30 } }) };
    const [finding] = createDetector({ ...packs, outweighs: -60 }).detect({ text: '法院：账号现货' });
    expect(finding?.level).toBe('note');
  });

  test('is seen by inspection as detection sees it', () => {
    const compiled = compiledOf({ terms, when: 'a.goods', evidence: { 'a.calm': -30 } });
    const text = '账号报告';
    const [view] = createInspector(compiled).inspect({ text }).packs;
    const [finding] = createDetector(compiled).detect({ text });
    expect(view?.score).toBe(finding?.score);
    expect(view?.evidence).toEqual(finding?.matches.find(({ rule }) => rule === EVIDENCE));
  });
});

describe('the evidence file', () => {
  const file = {
    format: 1,
    title: { en: 't', 'zh-CN': 't', 'zh-TW': 't', es: 't' },
    from: 30,
    least: -40,
    most: 60,
    categories: {
      'account-sales': {
        base: 0,
        concepts: { 'a.b': 1 },
        covered: [0, 0, 0, 0, 0],
        particles: [0, 0, 0, 0, 0],
      },
    },
  };

  test('names concepts that must be known', () => {
    expect(evidenceConcepts(EvidenceFileSchema.parse(file))).toEqual(['a.b']);
    const evidence = { 'a.nowhere': 3 };
    expect(() => compiledOf({ terms, when: 'a.goods', evidence })).toThrow(/unknown concept a\.nowhere/u);
  });

  test('holds whole points only', () => {
    const broken = structuredClone(file);
    Object.assign(broken.categories['account-sales'].concepts, { 'a.b': 1.5 });
    expect(EvidenceFileSchema.safeParse(broken).error?.issues[0]?.path).toContain('a.b');
  });
});
