import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../src/cli/load-packs.ts';
import { decidingMatch } from '../../src/core/detect/deciding-match.ts';
import { createDetector } from '../../src/core/detect/detector.ts';

const detector = createDetector(loadPacks());

/**
 * Texts about the trade that offer nothing: news of the ruling, advice of the police and of Tencent, official guides
 * to free unblocking. They share every word with the offers, and only offers and requests may be flagged.
 */
describe.each(['zh', 'en', 'es'])('texts about the trade in %s', (language) => {
  const file = new URL(`../fixtures/never-flagged/${language}.txt`, import.meta.url);
  const texts = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('//'));

  it.each(texts)('never reach likely: %s', (text) => {
    const flagged = detector.detect({ text }).filter(({ level }) => level !== 'note');
    expect(flagged).toEqual([]);
  });

  it('are told by the words that decided it where they are noted', () => {
    for (const finding of texts.flatMap((text) => detector.detect({ text }))) {
      expect(decidingMatch(finding)?.spans.length, JSON.stringify(finding)).toBeGreaterThan(0);
    }
  });
});
