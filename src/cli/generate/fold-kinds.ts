import type { FoldSources } from './fold-rules.ts';

/** The text of `src/core/text/fold-kinds.generated.ts`: what tells look-alikes and pictures from other folds. */
export function renderFoldKinds({ letters, han, pictures }: FoldSources): string {
  const literal = (table: ReadonlyMap<string, string>): string =>
    `'${[...table.keys()]
      .sort()
      .join('')
      .replace(/[\u{10000}-\u{10ffff}]/gu, escapePoint)}'`;
  return [
    '// Made by `npm run generate` from patterns/fold/lookalikes.json. Do not edit.',
    `export const LOOKALIKES = ${literal(new Map([...letters, ...han]))};`,
    `export const PICTURES = ${literal(pictures)};`,
    '',
  ].join('\n');
}

function escapePoint(char: string): string {
  return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
}
