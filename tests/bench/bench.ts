/** Runs one bench: `npm run bench -- NAME [--json]`. Every other file of this folder with a `run` is one. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [name = '', ...args] = process.argv.slice(2);
const file = join(import.meta.dirname, `${name}.ts`);
const benches = readdirSync(import.meta.dirname)
  .filter((entry) => /^[a-z]+\.ts$/.test(entry) && entry !== 'bench.ts')
  .map((entry) => entry.replace('.ts', ''));

if (!benches.includes(name) || !existsSync(file)) {
  console.error(`Which bench? npm run bench -- ${benches.join(' | ')} [--json]`);
  process.exitCode = 2;
} else {
  const bench: { run(args: readonly string[]): Promise<void> } = await import(file);
  await bench.run(args);
}
