import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatPattern } from '../../../../src/cli/packs/new/format-pattern.ts';
import type { RawPatterns } from '../../../../src/core/packs/read-patterns.ts';

/** Writes pattern files into a folder and returns its address, as the pack commands take it. */
export function writePatterns(folder: string, { concepts, terms, contexts, packs }: RawPatterns): URL {
  for (const { file, json } of [...concepts, ...terms, contexts, ...packs]) {
    const target = join(folder, file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, `${formatPattern(json)}\n`);
  }
  return pathToFileURL(`${folder}/`);
}
