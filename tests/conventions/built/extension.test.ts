import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/platform/command-names.ts';
import { CHROME, FIREFOX, readBuilt, readManifest } from './built-files.ts';
import { networkProblems } from './network.ts';

const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  [CHROME]: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
  [FIREFOX]: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
};
const SCAN_SCRIPT = `${CHROME}/scan.js`;
const TEACH_SCRIPT = `${CHROME}/teach.js`;
const SCAN_SCRIPT_BUDGET_BYTES = 512 * 1024;
const SCAN_SCRIPT_BUDGET_GZIP_BYTES = 216 * 1024;

/** Names that survive minification because Zod and the polyfill need them while running. */
const ZOD = /\$Zod(?:Type|Object|String)/;
const POLYFILL = /should only be loaded in a browser extension/;
/** Said by a library's own stand-in for `Array.from`. */
const STAND_IN = /requires an array-like object/;

describe.each([CHROME, FIREFOX])('%s', (folder) => {
  test('asks for exactly the permissions it needs and for no site', () => {
    const manifest = readManifest(folder);
    expect(manifest).toMatchObject({
      manifest_version: 3,
      permissions: expect.arrayContaining([...(PERMISSIONS[folder] ?? [])]),
      optional_host_permissions: ['*://*/*'],
    });
    expect(manifest).toHaveProperty('permissions.length', PERMISSIONS[folder]?.length);
    for (const key of [
      'host_permissions',
      'optional_permissions',
      'content_scripts',
      'externally_connectable',
    ]) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  test('the README names each permission', () => {
    const readme = readFileSync('README.md', 'utf8');
    const named = [...readme.matchAll(/^\| `(\w+)`/gmu)].map(([, name]) => name);
    expect(named).toEqual(expect.arrayContaining([...(PERMISSIONS[folder] ?? [])]));
  });

  test('has commands without keys of their own, and the keyword of the address bar', () => {
    const manifest = readManifest(folder);
    expect(manifest).toMatchObject({ omnibox: { keyword: 'tf' } });
    expect(JSON.stringify(manifest)).not.toContain('suggested_key');
    for (const command of COMMANDS) expect(manifest).toHaveProperty(['commands', command, 'description']);
  });

  test('has a side panel', () => {
    const panel = folder === CHROME ? 'side_panel.default_path' : 'sidebar_action.default_panel';
    expect(readManifest(folder)).toHaveProperty(panel, 'sidepanel.html');
  });

  test('shows a page nothing to recognise it by', () => {
    expect(readManifest(folder)).not.toHaveProperty('web_accessible_resources');
  });

  test('loads nothing from outside', () => {
    const files = readBuilt(folder);
    expect(files.some(({ path }) => path.endsWith('background.js'))).toBe(true);
    expect(files.flatMap(networkProblems)).toEqual([]);
  });
});

describe('the scripts of pages', () => {
  const textOf = (path: string) => readBuilt(CHROME).find((file) => file.path === path)?.text;

  test.each([SCAN_SCRIPT, TEACH_SCRIPT])('%s is there, without Zod, polyfill and stand-ins', (path) => {
    const script = textOf(path);
    expect(script).toBeDefined();
    expect(script).not.toMatch(ZOD);
    expect(script).not.toMatch(POLYFILL);
    expect(script).not.toMatch(STAND_IN);
  });

  test('both would be seen: the background has them', () => {
    expect(textOf(`${CHROME}/background.js`)).toMatch(ZOD);
    expect(textOf(`${CHROME}/background.js`)).toMatch(POLYFILL);
  });

  test.each([SCAN_SCRIPT, TEACH_SCRIPT])('%s holds no character that Chromium refuses', (path) => {
    expect(textOf(path)).not.toMatch(/\p{Noncharacter_Code_Point}|\p{Surrogate}/u);
  });

  test('stays within its budget', () => {
    const script = Buffer.from(textOf(SCAN_SCRIPT) ?? '');
    expect(script.length).toBeGreaterThan(0);
    expect(script.length).toBeLessThan(SCAN_SCRIPT_BUDGET_BYTES);
    expect(gzipSync(script).length).toBeLessThan(SCAN_SCRIPT_BUDGET_GZIP_BYTES);
  });
});

describe('a planted request is caught', () => {
  test.each([
    ['a.js', 'fetch("https://example.com/x")'],
    ['a.js', 'globalThis.fetch(address)'],
    ['a.js', 'new WebSocket(address)'],
    ['a.js', 'navigator.sendBeacon("/x")'],
    ['a.js', 'import("https://example.com/x.js")'],
    ['a.css', '@import "https://example.com/a.css";'],
    ['a.css', 'a { background: url(//example.com/a.png) }'],
    ['a.html', '<script src="https://example.com/a.js"></script>'],
    ['a.html', '<link rel=stylesheet href=//example.com/a.css>'],
    ['a.svg', '<image href="http://example.com/a.png"/>'],
  ])('%s: %s', (path, text) => {
    expect(networkProblems({ path, text })).toHaveLength(1);
  });

  test('a link to follow and a data address are none', () => {
    const text =
      '<a href="https://example.com/">law</a><img src="data:image/png;base64,AA=="><script src="/a.js"></script>';
    expect(networkProblems({ path: 'a.html', text })).toEqual([]);
    expect(networkProblems({ path: 'a.js', text: 'const law = "https://example.com/";' })).toEqual([]);
  });
});
