import type { Plugin } from 'vite';

/** Stand-ins that `dom-accessibility-api` brings for browsers that ours are not, and what they stand in for. */
const NATIVE: Readonly<Record<string, string>> = {
  'dom-accessibility-api/dist/polyfills/SetLike.mjs': 'export default Set;',
  'dom-accessibility-api/dist/polyfills/array.from.mjs':
    'export default (items, map) => Array.from(items, map);',
};

/** Ships the browser's own sets and arrays in place of those stand-ins: a page's script is read on every page. */
export function nativeBuiltins(): Plugin {
  return {
    name: 'tradeflag-native-builtins',
    load: (id) => nativeFor(id),
  };
}

/** The module that takes the place of a stand-in; null for any other module. */
export function nativeFor(id: string): string | null {
  const [path = ''] = id.replaceAll('\\', '/').split('?');
  const name = Object.keys(NATIVE).find((end) => path.endsWith(`/node_modules/${end}`));
  return name === undefined ? null : (NATIVE[name] ?? null);
}
