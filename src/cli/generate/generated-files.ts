import { renderFoldData } from './fold-data.ts';
import { renderFoldKinds } from './fold-kinds.ts';
import { readFoldSources } from './fold-rules.ts';
import { renderPatternSchemas } from './pattern-schemas.ts';
import { renderPinyin } from './pinyin.ts';

/** Path and text of every generated file; a test compares them with what is committed. */
export function generatedFiles(root: URL): Map<string, string> {
  const schemas = [...renderPatternSchemas()].map(
    ([name, text]) => [`patterns/schema/${name}`, text] as const,
  );
  return new Map([
    ['src/core/text/fold-data.generated.ts', renderFoldData(readFoldSources(root))],
    ['src/core/text/fold-kinds.generated.ts', renderFoldKinds(readFoldSources(root))],
    ['patterns/fold/pinyin.json', renderPinyin()],
    ...schemas,
  ]);
}
