import { readdirSync, readFileSync } from 'node:fs';
import { prettifyError } from 'zod';
import { type SiteHint, SiteHintSchema } from '../core/sites/site-hint.schema.ts';

const ENGINES = new URL('../../patterns/sites/engines/', import.meta.url);

/** The hints shipped with the product, without what only their authors read. Throws on a file of the wrong form. */
export function loadSiteHints(folder: URL = ENGINES): SiteHint[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => withoutNotes(readHint(new URL(name, folder), name)));
}

function readHint(file: URL, name: string): SiteHint {
  const parsed = SiteHintSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(`sites/engines/${name}: ${prettifyError(parsed.error)}`);
}

function withoutNotes({ $schema: _, ...hint }: SiteHint): SiteHint {
  return { ...hint, notes: '' };
}
