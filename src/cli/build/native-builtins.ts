import type { Plugin } from 'vite';

/** Stand-ins that `dom-accessibility-api` brings for browsers that ours are not, and what they stand in for. */
const NATIVE: readonly (readonly [end: string, code: string])[] = [
  ['/dom-accessibility-api/dist/polyfills/SetLike.mjs', 'export default Set;'],
  [
    '/dom-accessibility-api/dist/polyfills/array.from.mjs',
    'export default (items, map) => Array.from(items, map);',
  ],
];

/** Ships the browser's own sets and arrays in place of those stand-ins: a page's script is read on every page. */
export function nativeBuiltins(): Plugin {
  return {
    name: 'tradeflag-native-builtins',
    load: (id) => NATIVE.find(([end]) => id.endsWith(end))?.[1] ?? null,
  };
}
