import { existsSync, readFileSync } from 'node:fs';
import { listFiles } from '../source/source-files.ts';

export const CHROME = '.output/chrome-mv3';
export const FIREFOX = '.output/firefox-mv3';

export interface BuiltFile {
  readonly path: string;
  readonly text: string;
}

/** The text files of a build. Throws when there is none: nothing was looked at then. */
export function readBuilt(folder: string): BuiltFile[] {
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run the build first (npm test does)`);
  const texts = listFiles(folder).filter((path) => /\.(?:js|css|html|json|svg)$/.test(path));
  return texts.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

export function readManifest(folder: string): unknown {
  return JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
}
