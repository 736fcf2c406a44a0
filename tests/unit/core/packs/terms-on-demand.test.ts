import { describe, expect, test } from 'vitest';
import { loadPacks, loadPatterns } from '../../../../src/cli/load-packs.ts';
import { createDetector } from '../../../../src/core/detect/detector.ts';
import { isFlagged } from '../../../../src/core/detect/level.ts';
import { pickTerms, splitTerms, withTerms } from '../../../../src/core/packs/terms-on-demand.ts';
import { createShownDetector } from '../../../tune/evidence/shown-detector.ts';

const whole = loadPacks();
const { packs, waiting } = splitTerms(whole);

test('Chinese, English and letter codes wait for nothing', () => {
  const waits = (language: string) => language in waiting;
  expect(whole.terms.languages.filter((language) => !waits(language))).toEqual(['codes', 'en', 'zh']);
  expect(createDetector(packs).detect({ text: '出售实名微信号，带支付，长期有货' })).not.toEqual([]);
  expect(createDetector(packs).detect({ text: 'Продам аккаунт Telegram, оптом' })).toEqual([]);
});

test('with all that waits the packs are what they were', () => {
  expect(withTerms(packs, waiting)).toEqual(whole);
});

test('of languages that nobody knows, and of those that wait for nothing, there are no terms', () => {
  expect(pickTerms(waiting, ['en', 'tlh', 'constructor'])).toEqual({});
  expect(Object.keys(pickTerms(waiting, ['th', 'en']))).toEqual(['th']);
  expect(withTerms(packs, { tlh: 'x' })).toEqual(packs);
});

describe('a text that shows its languages is judged as by all terms', () => {
  const { detect } = createDetector(whole);
  const detectAsShown = createShownDetector(whole);
  const differ = (text: string) => isFlagged(detectAsShown({ text })) !== isFlagged(detect({ text }));

  test.each(loadPatterns().terms.map(({ data }) => data))(
    'the examples of $language',
    ({ examples = {} }) => {
      const texts = Object.values(examples).flatMap((of) => [...(of?.flag ?? []), ...(of?.pass ?? [])]);
      expect(texts.filter(differ)).toEqual([]);
    },
  );

  test('the examples of all rules', () => {
    const rules = loadPatterns().packs.flatMap(({ data }) => data.rules);
    const texts = rules.flatMap(({ examples }) => [...examples.flag, ...examples.pass]);
    expect(texts.filter(differ)).toEqual([]);
  });
});
