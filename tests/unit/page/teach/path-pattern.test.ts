import { expect, test } from 'vitest';
import { isPathLike } from '../../../../src/core/sites/site-pattern.ts';
import { pathPatternOf } from '../../../../src/page/teach/path-pattern.ts';

test.each([
  ['/', '/'],
  ['/search', '/search'],
  ['/s/phones', '/s/*'],
  ['/s/phones/', '/s/phones/'],
  ['/forum-36-1.html', '/forum-*-*.html'],
  ['/category/6/marketplace', '/category/*/*'],
])('%s gives %s, which matches it', (path, pattern) => {
  expect(pathPatternOf(path)).toBe(pattern);
  expect(isPathLike(new URL(path, 'https://market.example'), pattern)).toBe(true);
});
