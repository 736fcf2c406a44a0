import type * as z from 'zod';

/** The dotted path of the first field in error, an unknown one included; empty when the value as a whole is. */
export function firstField({ issues: [issue] }: z.ZodError): string {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...(issue?.path ?? []), ...unknown].map(String).join('.');
}
