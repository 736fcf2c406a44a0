import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/** A source file with what it imports, its path given from the repository's root with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly SourceImport[];
}

export interface SourceImport {
  /** As written. */
  readonly from: string;
  /** A path from the repository's root for a relative import, else null: a package or a built-in module. */
  readonly path: string | null;
  /** Gone after compilation. */
  readonly isType: boolean;
}

/** Every TypeScript and JavaScript file under the folders. */
export function readSources(...folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap(listFiles)
    .filter(isSource)
    .map((path) => toSource(path, readFileSync(path, 'utf8')));
}

export function isSource(path: string): boolean {
  return /\.(?:ts|tsx|mjs)$/.test(path);
}

/** All files under a folder, paths with `/`. */
export function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}

export function toSource(path: string, text: string): SourceFile {
  return { path, text, imports: importsOf(path, text) };
}

export function parseSource(path: string, text: string): ReturnType<typeof parseSync> {
  const parsed = parseSync(path, text);
  const [error] = parsed.errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  return parsed;
}

function importsOf(path: string, text: string): SourceImport[] {
  const { staticImports, staticExports, dynamicImports } = parseSource(path, text).module;
  const imported = staticImports.map(({ moduleRequest, entries }) => ({
    from: moduleRequest.value,
    isType: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const passedOn = staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ from: moduleRequest.value, isType }] : [],
    ),
  );
  const dynamic = dynamicImports.flatMap(({ moduleRequest }) => {
    const literal = /^(['"])(.*)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    return literal?.[2] === undefined ? [] : [{ from: literal[2], isType: false }];
  });
  return [...imported, ...passedOn, ...dynamic].map((one) => ({ ...one, path: resolvePath(path, one.from) }));
}

function resolvePath(path: string, from: string): string | null {
  return from.startsWith('.') ? posix.join(posix.dirname(path), from.replace(/\?.*$/, '')) : null;
}
