import { describe, expect, test } from 'vitest';
import { codeProblems } from './source/forbidden-code.ts';
import { shapeProblems } from './source/shape.ts';
import { readSources, toSource } from './source/source-files.ts';

const sources = readSources('src', 'entrypoints');

test('no text becomes code or markup, and only the platform reaches the extension API', () => {
  expect(sources.flatMap(codeProblems)).toEqual([]);
});

test('files are small, named alike, finished, and export by name', () => {
  expect(sources.flatMap(shapeProblems)).toEqual([]);
});

describe('a planted construct is caught', () => {
  test.each([
    ['src/page/mark/x.ts', `badge.innerHTML = text`],
    ['src/page/mark/x.ts', `badge['outerHTML'] = text`],
    ['src/ui/popup/X.tsx', `export const x = <p dangerouslySetInnerHTML={y} />`],
    ['src/page/mark/x.ts', `document.write(text)`],
    ['src/core/x.ts', `new Function(text)()`],
    ['src/core/x.ts', `eval(text)`],
    ['src/ui/popup/x.ts', `browser.tabs.query({})`],
    ['src/app/x.ts', `chrome.runtime.id`],
    ['src/page/x.ts', `globalThis.chrome?.runtime`],
  ])('%s: %s', (path, code) => {
    expect(codeProblems(toSource(path, code))).not.toEqual([]);
  });

  test('words about them in strings and comments are not', () => {
    const code = `// never innerHTML\nexport const advice = 'no eval(text), no chrome.runtime';`;
    expect(codeProblems(toSource('src/core/x.ts', code))).toEqual([]);
  });
});

describe('a planted slip of form is caught', () => {
  test.each([
    ['src/core/badName.ts', ''],
    ['src/core/Detector.ts', ''],
    ['src/core/x.ts', 'export default 1;'],
    ['src/core/x.ts', '// TODO: later'],
    ['src/core/x.ts', '\n'.repeat(301)],
  ])('%s', (path, code) => {
    expect(shapeProblems(toSource(path, code))).toHaveLength(1);
  });

  test('good names pass', () => {
    const names = [
      'src/ui/Popup.tsx',
      'src/core/listing.schema.ts',
      'entrypoints/scan.ts',
      'src/cli/a-b.mjs',
    ];
    expect(names.flatMap((path) => shapeProblems(toSource(path, '')))).toEqual([]);
  });
});
