import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPacks, loadPatterns } from '../../../../src/cli/load-packs.ts';
import { createDetector } from '../../../../src/core/detect/detector.ts';
import { createJudge } from '../../../../src/core/detect/judge.ts';
import { createListingReader } from '../../../../src/core/detect/listing-reader.ts';

const packs = loadPacks();
const detector = createDetector(packs);
const read = createListingReader(packs, () => true);
const judge = createJudge(packs);
const ordinary = new URL('../../../fixtures/ordinary/', import.meta.url);

const texts = [
  ...loadPatterns().packs.flatMap(({ data }) =>
    data.rules.flatMap(({ examples }) => [...examples.flag, ...examples.pass]),
  ),
  ...readdirSync(ordinary).flatMap((name) => readFileSync(new URL(name, ordinary), 'utf8').split('\n')),
];

describe('the gate', () => {
  it('changes no verdict: what it holds back would have been found innocent', () => {
    for (const text of texts) {
      const { folded, places } = read({ text });
      expect(detector.judge({ text }), text).toEqual(judge(folded, places));
    }
  });
});
