import { loadPatterns } from '../../../../src/cli/load-packs.ts';
import { createDetector, type Detector } from '../../../../src/core/detect/detector.ts';
import { compilePacks } from '../../../../src/core/packs/compile-packs.ts';
import type { CompiledPacks } from '../../../../src/core/packs/compiled-packs.ts';
import type { Concept } from '../../../../src/core/packs/concept.schema.ts';
import type { Condition, Exception, Rule } from '../../../../src/core/packs/pack.schema.ts';
import { type RawFile, type RawPatterns, readPatterns } from '../../../../src/core/packs/read-patterns.ts';
import { A_RULE_RECORD } from '../../../fixtures/builders/rule-record.ts';

const title = { en: 't', 'zh-CN': 't', 'zh-TW': 't', es: 't' };

interface TinyPatterns {
  readonly terms: Record<string, string[]>;
  readonly codes?: Record<string, string[]>;
  readonly except?: Record<string, string[]>;
  /** Looks for the terms in the spellings that ship, too. */
  readonly isSpelled?: boolean;
  readonly concepts?: readonly Omit<Concept, 'title'>[];
  readonly when: Condition;
  readonly unless?: Exception[];
  /** Points of concepts in the rule's category; nothing else weighs. */
  readonly evidence?: Record<string, number>;
  /** Other fields of the rule. */
  readonly rule?: Partial<Pick<Rule, 'status' | 'polarity' | 'cap'>>;
}

/** The spelling files that ship, for terms of any concept. */
function shippedSpellings(): RawPatterns['spellings'] {
  const { spellings } = loadPatterns();
  if (spellings === null) throw new Error('no spellings ship');
  const homophones = { ...spellings.homophones, concepts: ['a.', 'c.'] };
  return {
    homophones: { file: 'homophones.json', json: homophones },
    parts: { file: 'parts.json', json: spellings.parts },
    pinyin: { file: 'pinyin.json', json: spellings.pinyin },
  };
}

/** Evidence that adds from 40 points less to 30 more, where rules make 30. */
function evidenceFile(concepts: Record<string, number>): RawFile {
  const flat = [0, 0, 0, 0, 0];
  const category = { base: 0, concepts, covered: flat, particles: flat };
  const categories = { 'account-sales': category };
  return { file: 'evidence.json', json: { format: 1, title, from: 30, least: -40, most: 30, categories } };
}

/** A detector of one rule, `the-rule`, over a few words; its context `damp` takes 60 of 100 points. */
export function detectorOf(patterns: TinyPatterns): Detector {
  return createDetector(compiledOf(patterns));
}

/** The pack of that one rule, compiled. */
export function compiledOf({
  terms,
  codes = {},
  except,
  isSpelled = false,
  concepts = [],
  when,
  unless,
  evidence,
  rule,
}: TinyPatterns): CompiledPacks {
  const named = [...Object.keys(terms), ...Object.keys(codes), 'context.damp'].filter(
    (id, at, all) => all.indexOf(id) === at && !concepts.some((concept) => concept.id === id),
  );
  const examples = { flag: ['x'], pass: ['y'] };
  const read = readPatterns({
    ...(isSpelled && { spellings: shippedSpellings() }),
    ...(evidence && { evidence: evidenceFile(evidence) }),
    concepts: [
      {
        file: 'concepts.json',
        json: {
          format: 1,
          concepts: [
            ...named.map((id) => ({ id, title })),
            ...concepts.map((concept) => ({ ...concept, title })),
          ],
        },
      },
    ],
    terms: [
      {
        file: 'zh.json',
        json: { format: 1, language: 'zh', terms: { ...terms, 'context.damp': ['法院'] }, except },
      },
      ...(Object.keys(codes).length > 0
        ? [{ file: 'codes.json', json: { format: 1, language: 'codes', terms: codes } }]
        : []),
    ],
    contexts: {
      file: 'contexts.json',
      json: {
        format: 1,
        unless: [],
        contexts: [
          {
            id: 'damp',
            title,
            weight: -60,
            polarity: 'report',
            when: 'context.damp',
            examples: { met: ['x'], unmet: ['y'] },
          },
        ],
      },
    },
    packs: [
      {
        file: 'pack.json',
        json: {
          format: 1,
          id: 'tiny',
          version: '1.2.3',
          category: 'account-sales',
          title,
          thresholds: { note: 30, likely: 50, strong: 90 },
          law: ['some-law'],
          rules: [{ ...A_RULE_RECORD, id: 'the-rule', title, weight: 100, when, unless, examples, ...rule }],
        },
      },
    ],
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const compiled = compilePacks(read.value);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problem));
  return compiled.value;
}

/** The texts of the spans of the first match, null when the rule is not met. */
export function wordsMatched(detector: Detector, text: string): string[] | null {
  const match = detector.detect({ text })[0]?.matches.find(({ rule }) => rule === 'the-rule');
  return match === undefined ? null : match.spans.map((span) => span.text);
}
