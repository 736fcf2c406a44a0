import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalServer } from '../../../../src/cli/demo/local-server.ts';
import { serveFolder } from '../../../../src/cli/demo/serve-folder.ts';

let parent: string;
let server: LocalServer;
beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'demo-folder-'));
  mkdirSync(join(parent, 'saved', 'files'), { recursive: true });
  writeFileSync(join(parent, 'secret.html'), 'secret');
  writeFileSync(join(parent, 'saved', '页面 1.html'), '<p>page</p>');
  writeFileSync(join(parent, 'saved', 'files', 'style.css'), 'p {}');
  symlinkSync(join(parent, 'secret.html'), join(parent, 'saved', 'link.html'));
  server = await serveFolder(join(parent, 'saved'));
});
afterAll(async () => {
  await server.close();
  rmSync(parent, { recursive: true });
});

/** Unlike fetch, asks for the path as it is. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${server.origin}/`, { path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('a saved page and what lies beside it', async () => {
  const page = await fetch(`${server.origin}/${encodeURIComponent('页面 1.html')}`);
  expect(page.headers.get('content-type')).toBe('text/html');
  expect(await page.text()).toBe('<p>page</p>');
  const style = await fetch(`${server.origin}/files/style.css`);
  expect(style.headers.get('content-type')).toBe('text/css');
});

test.each([
  '/../secret.html',
  '/%2e%2e/secret.html',
  '/files/..%2f..%2fsecret.html',
  '/link.html',
  '/files',
  '/%ff',
  '/none',
])('nothing else: %s', async (path) => {
  expect(await statusOf(path)).toBe(404);
});
