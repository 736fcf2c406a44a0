import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('./page-reader-entry.ts', import.meta.url));
const GLOBAL_NAME = 'tradeflagPageReader';

/** Bundles the page reader, in memory, into an expression that gives the page's listings. */
export async function bundlePageReader(): Promise<string> {
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    envFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: ENTRY, formats: ['iife'], name: GLOBAL_NAME },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (chunk === undefined) throw new Error('the page reader gave no bundle');
  return `${chunk.code};${GLOBAL_NAME}.readListings()`;
}
