/** A node of a syntax tree (ESTree), as far as the checks look at one. */
export interface Node {
  readonly type: string;
  readonly name?: unknown;
  readonly callee?: unknown;
  readonly object?: unknown;
  readonly property?: unknown;
  readonly source?: unknown;
}

/** Visits every node under a value, parents first. */
export function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) walk(one, visit);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  if (isNode(value)) visit(value);
  for (const child of Object.values(value)) walk(child, visit);
}

/** The name of an identifier or the value of a string, else nothing. */
export function nameOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  if ('name' in node && typeof node.name === 'string') return node.name;
  return 'value' in node && typeof node.value === 'string' ? node.value : '';
}

function isNode(value: object): value is Node {
  return 'type' in value && typeof value.type === 'string';
}
