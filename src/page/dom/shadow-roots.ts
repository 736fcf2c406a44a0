import { findAllIn, shadowRootOf } from './node-access.ts';

/** The open shadow roots of an element and of all that is in it, also inside one another. */
export function shadowRootsIn(element: Element): ShadowRoot[] {
  const own = shadowRootOf(element);
  const hosts = [...findAllIn(element, '*')].flatMap((inner) => shadowRootOf(inner) ?? []);
  const roots = own === null ? hosts : [own, ...hosts];
  return roots.flatMap((root) => [root, ...[...root.children].flatMap(shadowRootsIn)]);
}
