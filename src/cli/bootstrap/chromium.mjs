import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canUseApt, installWithApt } from './apt.mjs';
import { chromiumCandidates } from './chromium-places.mjs';
import { SetupError, say } from './messages.mjs';
import { outputOf, runQuietly } from './spawn.mjs';

/** @typedef {import('./chromium-places.mjs').Machine} Machine */

/**
 * A browser that can do the job: the one named by the environment, one that is installed, or one installed now.
 * @param {string} root
 * @param {'pages' | 'extensions'} need
 * @returns {string} path of the program
 */
export function ensureChromium(root, need) {
  const named = process.env.TRADEFLAG_CHROMIUM ?? process.env.CHROME_PATH;
  if (named) return checkNamed(named);
  const found = findChromium(need) ?? installFromApt(need) ?? installFromPlaywright(root, need);
  if (found) return found;
  throw new SetupError(
    'no Chromium was found and none could be installed: install Chromium, or set TRADEFLAG_CHROMIUM to its program',
  );
}

/**
 * @param {string} path
 * @returns {string}
 */
function checkNamed(path) {
  if (existsSync(path)) return path;
  throw new SetupError(`TRADEFLAG_CHROMIUM or CHROME_PATH names ${path}, which is not there`);
}

/** @param {'pages' | 'extensions'} need */
function findChromium(need) {
  const machine = { platform: process.platform, env: process.env };
  return chromiumCandidates(machine, need).find(starts) ?? null;
}

/**
 * A file that is there may still be a stub that asks for a snap. On Windows asking for the version opens a window.
 * @param {string} program
 */
function starts(program) {
  if (!existsSync(program)) return false;
  return process.platform === 'win32' || outputOf(program, ['--version']) !== null;
}

/** @param {'pages' | 'extensions'} need */
function installFromApt(need) {
  if (!canUseApt()) return null;
  say('installing Chromium (apt-get)');
  return installWithApt(['chromium']) ? findChromium(need) : null;
}

/**
 * @param {string} root
 * @param {'pages' | 'extensions'} need
 */
function installFromPlaywright(root, need) {
  say('downloading Chromium (Playwright)');
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  return runQuietly(process.execPath, [cli, 'install', 'chromium']) ? findChromium(need) : null;
}

/** Screenshots of Chinese pages need a font that has Chinese characters; without one they are only less pretty. */
export function ensureCjkFont() {
  if (process.platform !== 'linux' || hasCjkFont() || !canUseApt()) return;
  say('installing a font with Chinese characters (apt-get)');
  if (!installWithApt(['fonts-noto-cjk']))
    say('no such font could be installed: Chinese text may show as boxes');
}

function hasCjkFont() {
  return (
    Boolean(outputOf('fc-list', [':lang=zh'])?.trim()) ||
    existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
  );
}
