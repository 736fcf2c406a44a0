import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
  chromiumCandidates,
  playwrightCache,
  revisionFolders,
} from '../../../../src/cli/bootstrap/chromium-places.mjs';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('chromiumCandidates', () => {
  const linux = { platform: 'linux', env: { PATH: '/opt/bin:/usr/bin', HOME: '/home/nobody' } } as const;

  test('looks along PATH first, and names each place once', () => {
    const found = chromiumCandidates(linux, 'pages');
    expect(found[0]).toBe('/opt/bin/chromium');
    expect(new Set(found).size).toBe(found.length);
  });

  test('leaves out the builds that no longer load an extension from the command line', () => {
    const branded = '/usr/bin/google-chrome';
    expect(chromiumCandidates(linux, 'pages')).toContain(branded);
    expect(chromiumCandidates(linux, 'extensions')).not.toContain(branded);
  });

  test('takes the newest of the browsers Playwright downloaded', () => {
    const cache = mkdtempSync(join(tmpdir(), 'tradeflag-cache-'));
    folders.push(cache);
    for (const name of ['chromium-99', 'chromium-1255', 'chromium_headless_shell-2000', 'ffmpeg-1']) {
      mkdirSync(join(cache, name));
    }
    const env = { PLAYWRIGHT_BROWSERS_PATH: cache };
    const inCache = chromiumCandidates({ platform: 'linux', env }, 'extensions').filter((path) =>
      path.startsWith(cache),
    );
    expect(inCache[0]).toBe(join(cache, 'chromium-1255/chrome-linux64/chrome'));
    expect(inCache.at(-1)).toBe(join(cache, 'chromium-99/chrome-linux/chrome'));
  });

  test('knows where macOS and Windows keep programs', () => {
    expect(chromiumCandidates({ platform: 'darwin', env: { HOME: '/Users/a' } }, 'extensions')).toContain(
      '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium',
    );
    const windows = { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } } as const;
    expect(chromiumCandidates(windows, 'pages')).toContain(
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    );
  });
});

test('revisions are numbers, not words', () => {
  expect(revisionFolders(['chromium-9', 'chromium-10', 'chromium-tip', 'firefox-11'])).toEqual([
    'chromium-10',
    'chromium-9',
  ]);
});

test.each([
  ['linux', { HOME: '/h' }, '/h/.cache/ms-playwright'],
  ['linux', { HOME: '/h', XDG_CACHE_HOME: '/x' }, '/x/ms-playwright'],
  ['darwin', { HOME: '/h' }, '/h/Library/Caches/ms-playwright'],
  ['win32', { LOCALAPPDATA: 'C:\\L' }, 'C:\\L\\ms-playwright'],
  ['linux', { PLAYWRIGHT_BROWSERS_PATH: '/p' }, '/p'],
] as const)('cache of Playwright on %s with %j', (platform, env, cache) => {
  expect(playwrightCache({ platform, env })).toBe(cache);
});
