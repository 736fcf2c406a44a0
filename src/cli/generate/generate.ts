import { mkdirSync, writeFileSync } from 'node:fs';
import { generatedFiles } from './generated-files.ts';

/** `npm run generate`: writes every generated file of the repository anew. */
const root = new URL('../../../', import.meta.url);
for (const [file, text] of generatedFiles(root)) {
  const target = new URL(file, root);
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(target, text);
}
