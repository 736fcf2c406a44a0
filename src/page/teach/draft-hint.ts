import type { HintField } from '../../core/sites/hint-fields.ts';
import { taughtHintId } from '../../core/sites/hint-id.ts';
import type { SiteHint } from '../../core/sites/site-hint.schema.ts';
import { pathPatternOf } from './path-pattern.ts';

/** What the reader has shown of a page. */
export type Draft = {
  readonly record: string;
  readonly fields: Readonly<Partial<Record<HintField, string>>>;
  readonly scope: 'site' | 'path';
  readonly taught: { readonly records: number; readonly otherwise: number };
};

/** The hint that a draft amounts to, for the site of `url`. */
export function draftHint({ record, fields, scope, taught }: Draft, url: string): SiteHint {
  const { hostname, pathname } = new URL(url);
  const paths = scope === 'site' ? [] : [pathPatternOf(pathname)];
  return {
    format: 1,
    id: taughtHintId(hostname, paths),
    name: hostname,
    version: 1,
    hosts: [hostname],
    paths,
    signs: [],
    record,
    fields: { ...fields },
    ...(taught.records > 0 && { taught: { ...taught } }),
    notes: '',
  };
}
