import { describe, expect, it } from 'vitest';
import { loadScorecards } from '../../../../../src/cli/load-scorecards.ts';
import { brokenExamples } from '../../../../../src/cli/packs/check/broken-examples.ts';
import type { Example } from '../../../../../src/cli/packs/check/example-texts.ts';
import { unknownLaw } from '../../../../../src/cli/packs/check/law-references.ts';
import { ordinaryAlarms } from '../../../../../src/cli/packs/check/ordinary-alarms.ts';
import { formatRemark } from '../../../../../src/cli/packs/check/report-line.ts';
import { staleScorecards } from '../../../../../src/cli/packs/check/stale-scorecards.ts';
import { unneededRules } from '../../../../../src/cli/packs/check/unneeded-rules.ts';
import { createInspector } from '../../../../../src/core/inspect/inspector.ts';
import { compilePacks } from '../../../../../src/core/packs/compile-packs.ts';
import { readPatterns } from '../../../../../src/core/packs/read-patterns.ts';
import { rawPatterns } from '../raw-patterns.ts';

function prepare(rules: readonly object[]) {
  const read = readPatterns(rawPatterns(rules));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const compiled = compilePacks(read.value);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problem));
  return { patterns: read.value, packs: compiled.value.packs, inspector: createInspector(compiled.value) };
}

const example = (fields: Partial<Example>): Example => ({
  file: 'packs/p.json',
  rule: 'one',
  category: 'account-sales',
  expected: 'flag',
  text: '甲',
  section: null,
  ...fields,
});

describe('brokenExamples', () => {
  const { packs, inspector } = prepare([
    { id: 'one', weight: 60, when: 'x.one' },
    { id: 'two', weight: 20, when: { all: ['x.one', 'x.two'] } },
    { id: 'trial', weight: 60, when: 'x.three', status: 'experimental' },
    { id: 'capped', weight: 60, when: 'x.four', cap: 'note' },
  ]);
  const lines = (fields: Partial<Example>) =>
    brokenExamples([example(fields)], packs, inspector).map(formatRemark);

  it.each<[string, Partial<Example>, string[]]>([
    ['a flag', {}, []],
    ['a pass', { expected: 'pass', text: '丙' }, []],
    ['the flag of an experimental rule', { rule: 'trial', text: '丙' }, []],
    ['the note of a capped rule', { rule: 'capped', text: '丁' }, []],
    ['a flag of a term file', { rule: null }, []],
    [
      'a flag that meets another rule only',
      { rule: 'two' },
      ['problem  packs/p.json: rules two: “甲” does not meet the rule: needs x.two'],
    ],
    [
      'a pass that is flagged',
      { expected: 'pass' },
      ['problem  packs/p.json: rules one: “甲” must pass, and is likely'],
    ],
    [
      'a term file’s flag that only an experimental rule meets',
      { rule: null, text: '丙' },
      ['problem  packs/p.json: examples.account-sales: “丙” must be flagged, and is not found'],
    ],
  ])('%s', (_, fields, expected) => expect(lines(fields)).toEqual(expected));
});

describe('unneededRules', () => {
  it('names the rules without which every example keeps its level', () => {
    const { patterns, packs, inspector } = prepare([
      { id: 'one', weight: 60, when: 'x.one' },
      { id: 'more', weight: 30, when: { all: ['x.one', 'x.two'] } },
      { id: 'idle', weight: 5, when: 'x.one' },
      { id: 'trial', weight: 5, when: 'x.one', status: 'experimental' },
    ]);
    const examples = [example({}), example({ text: '甲乙' })];
    const remarks = unneededRules(patterns, packs, examples, inspector);
    expect(remarks.map(({ field }) => field)).toEqual(['rules idle']);
  });
});

describe('ordinaryAlarms', () => {
  const { inspector } = prepare([
    { id: 'one', weight: 60, when: 'x.one' },
    { id: 'weak', weight: 10, when: 'x.two' },
  ]);

  it('holds a flag in one of the project’s own texts for a problem, one in a corpus for a warning', () => {
    const texts = [true, false].map((isOwn) => ({ place: 'a.txt:1', text: '甲', isOwn }));
    const { remarks } = ordinaryAlarms(texts, inspector);
    expect(remarks.map(({ kind }) => kind)).toEqual(['problem', 'warning']);
    expect(remarks[0]?.message).toContain('account-sales likely 60 by one (甲)');
  });

  it('counts the texts in which a word met a rule, flagged or not', () => {
    const texts = ['乙', '乙乙', '丙'].map((text) => ({ place: 'a.txt:1', text, isOwn: true }));
    expect(ordinaryAlarms(texts, inspector)).toEqual({
      remarks: [],
      firing: [{ rule: 'weak', concept: 'x.two', words: '乙', texts: 2 }],
    });
  });
});

describe('staleScorecards', () => {
  const { packs } = prepare([{ id: 'one', weight: 60, when: 'x.one' }]);
  const [card] = loadScorecards();

  it('names packs without a scorecard, or with one of another version', () => {
    if (card === undefined) throw new Error('the shipped packs were measured');
    expect(staleScorecards(packs, []).map(formatRemark)).toEqual([
      'warning  packs/p.json: p@1.0.0 has no scorecard: run packs:score',
    ]);
    expect(staleScorecards(packs, [{ ...card, pack: 'p@0.9.0' }]).map(({ message }) => message)).toEqual([
      'p@1.0.0 was measured as p@0.9.0: run packs:score',
    ]);
    expect(staleScorecards(packs, [{ ...card, pack: 'p@1.0.0' }])).toEqual([]);
  });
});

describe('unknownLaw', () => {
  it('names the sources of packs and rules that the law collection lacks', () => {
    const { patterns } = prepare([{ id: 'one', weight: 60, when: 'x.one' }]);
    expect(unknownLaw(patterns, () => true)).toEqual([]);
    expect(unknownLaw(patterns, () => false).map(formatRemark)).toEqual([
      'problem  packs/p.json: law: unknown legal source some-law',
      'problem  packs/p.json: rules one: unknown legal source some-law',
    ]);
  });
});
