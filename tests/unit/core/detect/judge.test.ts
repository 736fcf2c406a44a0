import { describe, expect, it } from 'vitest';
import { loadPacks, loadPatterns } from '../../../../src/cli/load-packs.ts';
import { decidingMatch } from '../../../../src/core/detect/deciding-match.ts';
import { createDetector } from '../../../../src/core/detect/detector.ts';
import { type ContextPolarity, FindingSchema } from '../../../../src/core/detect/finding.schema.ts';
import type { CompiledContext } from '../../../../src/core/packs/compiled-packs.ts';
import { compiledOf, detectorOf } from './detect-with.ts';

const OFFER = { terms: { 'x.one': ['甲'] }, when: 'x.one' };
const wordsOf = (finding: Parameters<typeof decidingMatch>[0]) =>
  decidingMatch(finding)?.spans.map(({ text }) => text);

describe('a condition on the text as a whole', () => {
  const patterns = {
    terms: { 'x.one': ['甲'], 'x.two': ['乙'] },
    concepts: [{ id: 'signal.card' }],
    when: { all: ['x.one', 'signal.card'] },
    unless: [{ concept: 'x.two', over: true as const }],
  };

  it('shows no words for it, and no exception takes it away', () => {
    const [finding] = detectorOf(patterns).detect({ text: '前面的字甲后面的字，乙' });
    expect(finding && wordsOf(finding)).toEqual(['甲']);
  });

  it('is not met by a longer text', () => {
    expect(detectorOf(patterns).detect({ text: `甲${'字'.repeat(300)}` })).toEqual([]);
  });
});

describe('polarity', () => {
  it('is the rule’s while the listing is flagged, decided by the rule’s words', () => {
    const [finding] = detectorOf({ ...OFFER, rule: { polarity: 'wanted' } }).detect({ text: '甲' });
    expect(finding).toMatchObject({ level: 'strong', polarity: 'wanted' });
    expect(finding && wordsOf(finding)).toEqual(['甲']);
  });

  it('is the context’s once it has lowered the listing to a note, decided by the context’s words', () => {
    const [finding] = detectorOf(OFFER).detect({ text: '甲，法院' });
    expect(finding).toMatchObject({ level: 'note', polarity: 'report', score: 40 });
    expect(finding && wordsOf(finding)).toEqual(['法院']);
  });

  it('stays the rule’s when a note is all that the rule could bring about', () => {
    const [finding] = detectorOf({ ...OFFER, rule: { cap: 'note' } }).detect({ text: '甲，法院' });
    expect(finding).toMatchObject({ level: 'note', polarity: 'offer' });
    expect(finding && wordsOf(finding)).toEqual(['甲']);
  });

  it('of a report cannot be flagged, whatever a message claims', () => {
    const [finding] = detectorOf(OFFER).detect({ text: '甲，法院' });
    expect(FindingSchema.safeParse(finding).success).toBe(true);
    expect(FindingSchema.safeParse({ ...finding, level: 'likely' }).success).toBe(false);
    expect(FindingSchema.safeParse({ ...finding, level: 'likely', polarity: 'offer' }).success).toBe(true);
  });
});

describe('an experimental rule', () => {
  const detector = detectorOf({ ...OFFER, rule: { status: 'experimental' } });

  it('shows nothing', () => expect(detector.detect({ text: '甲' })).toEqual([]));

  it('is counted, with the level it would bring about', () => {
    expect(detector.judge({ text: '甲' }).trials).toEqual([
      {
        rule: 'the-rule',
        weight: 100,
        spans: [{ start: 0, end: 1, text: '甲', concept: 'x.one' }],
        category: 'account-sales',
        shownLevel: null,
        levelWith: 'strong',
      },
    ]);
  });

  it('is lowered by contexts like any other', () => {
    expect(detector.judge({ text: '甲，法院' }).trials).toMatchObject([{ levelWith: 'note' }]);
    expect(detector.judge({ text: '乙' }).trials).toEqual([]);
  });
});

describe('contexts that report, warn or help', () => {
  const text = '甲，法院';

  it('hold a listing at a note once they outweigh any offer, whatever its score', () => {
    const weak = { ...compiledOf(OFFER), contexts: [aContext('report', -20)] };
    expect(createDetector(weak).detect({ text })).toMatchObject([{ level: 'likely', score: 80 }]);
    const [finding] = createDetector({ ...weak, outweighs: -20 }).detect({ text });
    expect(finding).toMatchObject({ level: 'note', polarity: 'report', score: 80 });
  });

  it('do so only with their own weight, not with that of unrelated contexts', () => {
    const unrelated = { ...compiledOf(OFFER), contexts: [aContext('unrelated', -20)], outweighs: -20 };
    expect(createDetector(unrelated).detect({ text })).toMatchObject([{ level: 'likely' }]);
  });

  function aContext(polarity: ContextPolarity, weight: number): CompiledContext {
    const damp = compiledOf(OFFER).concepts.findIndex(({ id }) => id === 'context.damp');
    return { id: 'told', weight, polarity, categories: ['account-sales'], when: damp };
  }
});

describe('one text after the other', () => {
  const texts = loadPatterns()
    .packs.flatMap(({ data }) => data.rules)
    .flatMap(({ examples }) => [...examples.flag, ...examples.pass])
    .filter((_, at) => at % 9 === 0);

  it('the verdict does not depend on what was judged before', () => {
    const { judge } = createDetector(loadPacks());
    const forwards = texts.map((text) => judge({ text }));
    const backwards = texts.toReversed().map((text) => judge({ text }));
    expect(forwards.flatMap(({ findings }) => findings).length).toBeGreaterThan(20);
    expect(backwards.toReversed()).toEqual(forwards);
  });

  it('nor on the section of the text before', () => {
    const { judge } = createDetector(loadPacks());
    const alone = texts.map((text) => judge({ text }));
    const between = texts.map((text) => {
      judge({ text, section: '出售账号' });
      return judge({ text });
    });
    expect(between).toEqual(alone);
  });
});
