import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../src/cli/generate/generated-files.ts';

const root = new URL('../../', import.meta.url);

describe('generated files', () => {
  it.each([...generatedFiles(root)])('%s is what its generator writes', (file, text) => {
    expect(readFileSync(new URL(file, root), 'utf8') === text, 'run npm run generate').toBe(true);
  });
});
