import { writeFileSync } from 'node:fs';
import { renderFoldData } from './fold-data.ts';
import { readFoldSources } from './fold-rules.ts';

const root = new URL('../../../', import.meta.url);
writeFileSync(new URL('src/core/text/fold-data.generated.ts', root), renderFoldData(readFoldSources(root)));
