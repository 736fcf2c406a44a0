import { describe, expect, it } from 'vitest';
import { compilePacks } from '../../../../src/core/packs/compile-packs.ts';
import { formatProblem } from '../../../../src/core/packs/pack-problem.ts';
import { type RawPatterns, readPatterns } from '../../../../src/core/packs/read-patterns.ts';
import { A_RULE_RECORD } from '../../../fixtures/builders/rule-record.ts';

const title = { en: 't', 'zh-CN': 't', 'zh-TW': 't', es: 't' };

interface Parts {
  concepts?: unknown[];
  terms?: Record<string, unknown>;
  except?: Record<string, unknown>;
  rule?: Record<string, unknown>;
  pack?: Record<string, unknown>;
}

function raw({
  concepts = [{ id: 'a.b', title }],
  terms = { 'a.b': ['甲'] },
  except,
  rule,
  pack,
}: Parts): RawPatterns {
  const examples = { flag: ['x'], pass: ['y'] };
  const rules = [{ ...A_RULE_RECORD, id: 'r-1', title, weight: 10, when: 'a.b', examples, ...rule }];
  return {
    concepts: [{ file: 'concepts/c.json', json: { format: 1, concepts } }],
    terms: [{ file: 'terms/zh.json', json: { format: 1, language: 'zh', terms, except } }],
    contexts: {
      file: 'contexts.json',
      json: {
        format: 1,
        unless: [],
        contexts: [
          {
            id: 'c-1',
            title,
            weight: -1,
            polarity: 'help',
            when: 'a.b',
            examples: { met: ['x'], unmet: ['y'] },
          },
        ],
      },
    },
    packs: [
      {
        file: 'packs/p.json',
        json: {
          format: 1,
          id: 'p',
          version: '1.0.0',
          category: 'account-sales',
          title,
          thresholds: { note: 1, likely: 2, strong: 3 },
          law: ['l'],
          rules,
          ...pack,
        },
      },
    ],
  };
}

function problemsOf(parts: Parts): string[] {
  const read = readPatterns(raw(parts));
  if (!read.ok) return read.problem.map(formatProblem);
  const compiled = compilePacks(read.value);
  return compiled.ok ? [] : compiled.problem.map(formatProblem);
}

describe('pattern files', () => {
  it('compile when sound', () => expect(problemsOf({})).toEqual([]));

  it.each<[string, Parts, string]>([
    [
      'an unknown concept in a rule',
      { rule: { when: 'a.nothing' } },
      'packs/p.json: rules r-1: unknown concept a.nothing',
    ],
    [
      'an unknown concept deep in a rule',
      { rule: { when: { all: ['a.b', { none: [{ seq: ['a.b', ['a.b', 'z.z']], within: 1 }] }] } } },
      'packs/p.json: rules r-1: unknown concept z.z',
    ],
    [
      'an unknown concept in a term file',
      { terms: { 'a.b': ['甲'], 'q.q': ['乙'] } },
      'terms/zh.json: terms: unknown concept q.q',
    ],
    ['an empty term', { terms: { 'a.b': ['甲', ''] } }, 'terms/zh.json: terms.a.b[1]: a term is empty'],
    [
      'a term of punctuation',
      { terms: { 'a.b': ['...'] } },
      'terms/zh.json: terms.a.b[0]: a term needs a letter, a digit or a currency sign',
    ],
    [
      'a concept defined twice',
      {
        concepts: [
          { id: 'a.b', title },
          { id: 'a.b', title },
        ],
      },
      'concepts/c.json: a.b: this concept is defined twice',
    ],
    [
      'a concept made of itself',
      {
        concepts: [
          { id: 'a.b', title, includes: ['a.c'] },
          { id: 'a.c', title, includes: ['a.b'] },
        ],
      },
      'concepts/c.json: concept a.b is made of itself',
    ],
    [
      'an exception that is the term',
      { except: { 'a.b': ['甲！'] } },
      'terms/zh.json: except.a.b: “甲！” is the term itself',
    ],
    [
      'an unknown operator',
      { rule: { when: { matches: '.*' } } },
      'packs/p.json: rules[0].when: Invalid input',
    ],
    [
      'a rule id that stands twice',
      {
        pack: {
          rules: [1, 2].map(() => ({
            ...A_RULE_RECORD,
            id: 'r-1',
            title,
            weight: 1,
            when: 'a.b',
            examples: { flag: ['x'], pass: ['y'] },
          })),
        },
      },
      'packs/p.json: rules r-1: this rule id stands twice',
    ],
    [
      'a rule without an example that passes',
      { rule: { examples: { flag: ['x'], pass: [] } } },
      'packs/p.json: rules[0].examples.pass: Too small: expected array to have >=1 items',
    ],
    [
      'a rule without a status',
      { rule: { status: 'new' } },
      'packs/p.json: rules[0].status: Invalid option: expected one of "stable"|"experimental"',
    ],
    ...(['None.', '无', '—', 'n/a', 'rare'] as const).map((answer): [string, Parts, string] => [
      `“${answer}” as the known false alarms`,
      { rule: { falseAlarms: { ...A_RULE_RECORD.falseAlarms, en: answer } } },
      'packs/p.json: rules[0].falseAlarms.en: name the innocent texts this rule is met by; every rule has some',
    ]),
    [
      'a rule changed before it was made',
      { rule: { created: '2026-03-01', modified: '2026-02-28' } },
      'packs/p.json: rules[0].modified: lies before the day the rule was created',
    ],
    [
      'a source that nobody could look up',
      { rule: { sources: ['lore'] } },
      'packs/p.json: rules[0].sources[0]: give law: and the id of a legal source, an address, or a reference of several words',
    ],
    [
      'a rule that reports',
      { rule: { polarity: 'report' } },
      'packs/p.json: rules[0].polarity: Invalid option: expected one of "offer"|"wanted"',
    ],
    ['a version that is none', { pack: { version: 'new' } }, 'packs/p.json: version: not a semantic version'],
  ])('refuse %s', (_, parts, problem) => {
    expect(problemsOf(parts)).toContain(problem);
  });
});
