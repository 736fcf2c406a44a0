import type { Plugin } from 'vite';

/** Modules made of data at build time, by name; each is asked for its data only when something imports it. */
export type DataModules = Readonly<Record<`virtual:${string}`, () => unknown>>;

const RESOLVED = '\0';

/** Serves each name as a module that exports `data`, parsed from JSON when the module is loaded. */
export function virtualData(modules: DataModules): Plugin {
  const byName = new Map<string, () => unknown>(Object.entries(modules));
  return {
    name: 'tradeflag-virtual-data',
    resolveId: (id) => (byName.has(id) ? RESOLVED + id : null),
    load(id) {
      const read = id.startsWith(RESOLVED) ? byName.get(id.slice(RESOLVED.length)) : undefined;
      if (read === undefined) return null;
      const literal = JSON.stringify(JSON.stringify(read()));
      return { code: `export const data = JSON.parse(${literal});`, moduleType: 'js' };
    },
  };
}
