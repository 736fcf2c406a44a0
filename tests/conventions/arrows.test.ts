import { describe, expect, test } from 'vitest';
import { arrowProblems } from './source/arrows.ts';
import { reachableFrom } from './source/reachable.ts';
import { readSources, toSource } from './source/source-files.ts';

const sources = readSources('src', 'entrypoints');
const byPath = new Map(sources.map((source) => [source.path, source]));

test('every import follows the arrows', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.flatMap(arrowProblems)).toEqual([]);
});

test('every relative import names a file with its extension', () => {
  const relative = sources.flatMap(({ imports }) => imports.flatMap(({ path }) => path ?? []));
  expect(relative.filter((path) => !/\.(?:ts|tsx|mjs|json|css|svg|html)$/.test(path))).toEqual([]);
});

describe('a planted import against the arrows is caught', () => {
  test.each([
    ['src/core/detect/detector.ts', `import { x } from '../../page/extract/x.ts'`],
    ['src/core/detect/detector.ts', `import { readFileSync } from 'node:fs'`],
    ['src/page/mark/marker.ts', `import type { X } from '../../ui/x.ts'`],
    ['src/page/mark/marker.ts', `import * as z from 'zod'`],
    ['src/platform/tabs.ts', `export { x } from '../app/x.ts'`],
    ['src/ui/popup/Popup.tsx', `const { x } = await import('../../platform/x.ts')`],
    ['src/ui/popup/Popup.tsx', `import browser from 'webextension-polyfill'`],
    ['src/cli/scan/scan.ts', `import { x } from '../../page/extract/x.ts'`],
    ['src/app/scan-tab.ts', `import x from '../../entrypoints/x.ts'`],
    ['src/strange/x.ts', `import '../core/result.ts'`],
  ])('%s: %s', (path, code) => {
    expect(arrowProblems(toSource(path, code))).toHaveLength(1);
  });

  test('and one along them is not', () => {
    const code = `import { x } from '../../core/x.ts'; import type { y } from './y.ts'`;
    expect(arrowProblems(toSource('src/page/mark/marker.ts', code))).toEqual([]);
  });
});

describe.each(['entrypoints/scan.ts', 'entrypoints/teach.ts'])('the script of pages %s', (start) => {
  test('loads no schema, no Zod and no polyfill', () => {
    expect(byPath.has(start)).toBe(true);
    const heavy = [...reachableFrom(start, byPath)].filter(([path]) =>
      /\.schema\.ts$|^zod|^webextension-polyfill/.test(path),
    );
    expect(heavy.map(([path, importer]) => `${importer} loads ${path}`)).toEqual([]);
  });

  test('a planted schema is caught behind another module', () => {
    const planted = new Map([
      [start, toSource(start, `import { a } from '../src/core/a.ts'`)],
      [
        'src/core/a.ts',
        toSource(
          'src/core/a.ts',
          `import { S } from './a.schema.ts'; import type { T } from './b.schema.ts'`,
        ),
      ],
    ]);
    const reached = [...reachableFrom(start, planted).keys()];
    expect(reached).toEqual([start, 'src/core/a.ts', 'src/core/a.schema.ts']);
  });
});
