import type { RawPatterns } from '../../../../src/core/packs/read-patterns.ts';
import { A_RULE_RECORD } from '../../../fixtures/builders/rule-record.ts';

const title = { en: 't', 'zh-CN': 't', 'zh-TW': 't', es: 't' };
const CONCEPTS = { 'x.one': ['甲'], 'x.two': ['乙'], 'x.three': ['丙'], 'x.four': ['丁'], 'x.ban': ['禁'] };

/** Pattern files of one pack, `p`, over the words 甲 乙 丙 丁; 禁 forbids. `rules` need id, weight and condition. */
export function rawPatterns(rules: readonly object[]): RawPatterns {
  const examples = { flag: ['甲'], pass: ['天'] };
  const concepts = Object.keys(CONCEPTS).map((id) => ({ id, title }));
  const context = { id: 'ban', title, weight: -90, polarity: 'unrelated', when: 'x.ban' };
  return {
    concepts: [{ file: 'concepts/c.json', json: { format: 1, concepts } }],
    terms: [{ file: 'terms/zh.json', json: { format: 1, language: 'zh', terms: CONCEPTS } }],
    contexts: {
      file: 'contexts.json',
      json: {
        format: 1,
        unless: [],
        contexts: [{ ...context, examples: { met: ['禁'], unmet: ['甲'] } }],
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
          thresholds: { note: 30, likely: 50, strong: 90 },
          law: ['some-law'],
          rules: rules.map((rule) => ({ ...A_RULE_RECORD, title, examples, ...rule })),
        },
      },
    ],
  };
}
