import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** @typedef {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv }} Machine */

/** Programs that take an unpacked extension from the command line. Google's own builds of Chrome no longer do. */
const OPEN_NAMES = ['chromium', 'chromium-browser', 'ungoogled-chromium', 'chrome-for-testing'];
/** Programs that are good for reading pages only. */
const BRANDED_NAMES = ['google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];

const MAC_APPS = {
  open: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
  branded: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
};
const WINDOWS_PROGRAMS = {
  open: ['Chromium\\Application\\chrome.exe'],
  branded: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
};

/**
 * Where a usable browser may be, best first. Nothing is checked but Playwright's cache, whose folders are numbered.
 * @param {Machine} machine
 * @param {'pages' | 'extensions'} need
 * @returns {string[]}
 */
export function chromiumCandidates(machine, need) {
  const open = [...placesOf(machine, 'open'), ...playwrightCandidates(machine)];
  return need === 'extensions' ? open : [...open, ...placesOf(machine, 'branded')];
}

/**
 * @param {Machine} machine
 * @param {'open' | 'branded'} kind
 * @returns {string[]}
 */
function placesOf({ platform, env }, kind) {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return folders.flatMap((folder) => WINDOWS_PROGRAMS[kind].map((program) => win32.join(folder, program)));
  }
  const names = kind === 'open' ? OPEN_NAMES : BRANDED_NAMES;
  const folders = (env.PATH ?? '').split(':').filter(Boolean);
  const onPath = names.flatMap((name) =>
    [...folders, '/usr/bin', '/snap/bin'].map((folder) => posix.join(folder, name)),
  );
  if (platform !== 'darwin') return [...new Set(onPath)];
  const apps = ['/Applications', posix.join(env.HOME ?? homedir(), 'Applications')];
  return [
    ...apps.flatMap((folder) => MAC_APPS[kind].map((app) => posix.join(folder, app))),
    ...new Set(onPath),
  ];
}

/**
 * @param {Machine} machine
 * @returns {string | null} the folder Playwright keeps its browsers in
 */
export function playwrightCache({ platform, env }) {
  const named = env.PLAYWRIGHT_BROWSERS_PATH;
  if (named && named !== '0') return named;
  if (platform === 'win32') return env.LOCALAPPDATA ? win32.join(env.LOCALAPPDATA, 'ms-playwright') : null;
  const home = env.HOME ?? homedir();
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', 'ms-playwright');
  return posix.join(env.XDG_CACHE_HOME ?? posix.join(home, '.cache'), 'ms-playwright');
}

const IN_CACHE = {
  win32: ['chrome-win64\\chrome.exe', 'chrome-win\\chrome.exe'],
  darwin: ['chrome-mac-arm64', 'chrome-mac-x64', 'chrome-mac'].flatMap((folder) =>
    MAC_APPS.open.map((app) => posix.join(folder, app)),
  ),
  linux: ['chrome-linux64/chrome', 'chrome-linux-arm64/chrome', 'chrome-linux/chrome'],
};

/**
 * @param {Machine} machine
 * @returns {string[]} newest first
 */
function playwrightCandidates(machine) {
  const cache = playwrightCache(machine);
  if (!cache) return [];
  const { join } = machine.platform === 'win32' ? win32 : posix;
  const programs =
    machine.platform === 'win32' || machine.platform === 'darwin'
      ? IN_CACHE[machine.platform]
      : IN_CACHE.linux;
  return revisionFolders(listFolder(cache)).flatMap((folder) =>
    programs.map((program) => join(cache, folder, program)),
  );
}

/**
 * Playwright names its folders `chromium-REVISION`.
 * @param {readonly string[]} names
 * @returns {string[]} newest first
 */
export function revisionFolders(names) {
  /** @param {string} name */
  const revision = (name) => Number(name.slice('chromium-'.length));
  return names.filter((name) => /^chromium-\d+$/.test(name)).sort((a, b) => revision(b) - revision(a));
}

/**
 * @param {string} path
 * @returns {string[]} empty when there is no such folder
 */
function listFolder(path) {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
