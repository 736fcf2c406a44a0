import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTarget } from '../../../../src/cli/demo/target.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-target-'));
  writeFileSync(join(folder, 'page.html'), '<p>');
  writeFileSync(join(folder, 'list.csv'), '');
  mkdirSync(join(folder, 'saved.html'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('nothing is the sample', () => {
  expect(readTarget(null, folder)).toEqual({ ok: true, value: { kind: 'sample' } });
});

test('an address is a page of the web', () => {
  const value = { kind: 'web', url: 'https://example.com/list?page=2' };
  expect(readTarget('https://example.com/list?page=2', folder)).toEqual({ ok: true, value });
});

test('a saved page is looked for where the command was typed', () => {
  const value = { kind: 'file', path: join(folder, 'page.html') };
  expect(readTarget('page.html', folder)).toEqual({ ok: true, value });
  expect(readTarget(join(folder, 'page.html'), '/')).toEqual({ ok: true, value });
});

test.each([
  ['missing.html', 'no such file'],
  ['saved.html', 'not a file'],
  ['list.csv', 'not a saved page'],
  ['http://', 'not an address'],
  ['ftp://example.com/page.html', 'only http and https'],
])('%s is refused: %s', (page, reason) => {
  expect(readTarget(page, folder)).toEqual({
    ok: false,
    problem: expect.stringContaining(`${page}: ${reason}`),
  });
});
