import { basename } from 'node:path';
import { parseSource, type SourceFile } from './source-files.ts';

const MAX_LINES = 300;
const KEBAB = '[a-z0-9]+(?:-[a-z0-9]+)*';
const FILE_NAME = new RegExp(
  `^(?:${KEBAB}(?:\\.(?:schema|generated|content|d))?\\.(?:ts|tsx|mjs)|[A-Z][A-Za-z0-9]*\\.tsx)$`,
);
const UNFINISHED = /\b(?:TODO|FIXME|XXX|HACK)\b/;
/** The build tool asks entry points for a default export. */
const MAY_EXPORT_DEFAULT = /^entrypoints\//;

/** One line for each rule of form that a file breaks: its name, its length, its exports, work left undone. */
export function shapeProblems({ path, text }: SourceFile): string[] {
  const isGenerated = path.endsWith('.generated.ts');
  const lines = text.split('\n').length - 1;
  const { staticExports } = parseSource(path, text).module;
  const hasDefault = staticExports.some(({ entries }) =>
    entries.some(({ exportName }) => exportName.kind === 'Default'),
  );
  return [
    ...(FILE_NAME.test(basename(path)) ? [] : [`${path}: name is neither kebab-case nor PascalCase.tsx`]),
    ...(lines > MAX_LINES && !isGenerated ? [`${path}: ${lines} lines, more than ${MAX_LINES}`] : []),
    ...(hasDefault && !MAY_EXPORT_DEFAULT.test(path) ? [`${path}: default export`] : []),
    ...(UNFINISHED.test(text) ? [`${path}: says that something is left to do`] : []),
  ];
}
