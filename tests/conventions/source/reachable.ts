import type { SourceFile } from './source-files.ts';

/**
 * What a module loads when it runs: files and packages reached through value imports, itself included. The way to each
 * is the module that imports it first.
 */
export function reachableFrom(start: string, sources: ReadonlyMap<string, SourceFile>): Map<string, string> {
  const importedBy = new Map([[start, '']]);
  for (const path of importedBy.keys()) {
    for (const one of sources.get(path)?.imports ?? []) {
      const target = one.path ?? one.from;
      if (!one.isType && !importedBy.has(target)) importedBy.set(target, path);
    }
  }
  return importedBy;
}
