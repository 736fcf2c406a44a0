import { describe, expect, it } from 'vitest';
import { compilePacks } from '../../../../src/core/packs/compile-packs.ts';
import { formatProblem } from '../../../../src/core/packs/pack-problem.ts';
import { type RawPatterns, readPatterns } from '../../../../src/core/packs/read-patterns.ts';

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
  const rules = [{ id: 'r-1', title, weight: 10, when: 'a.b', examples, ...rule }];
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
    ['a version that is none', { pack: { version: 'new' } }, 'packs/p.json: version: not a semantic version'],
  ])('refuse %s', (_, parts, problem) => {
    expect(problemsOf(parts)).toContain(problem);
  });
});
