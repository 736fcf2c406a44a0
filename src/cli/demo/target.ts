import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fail, ok, type Result } from '../../core/result.ts';

/** What the demo opens. */
export type Target =
  | { readonly kind: 'sample' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'web'; readonly url: string };

const PAGE_FILE = /\.x?html?$/iu;

/** Finds out what a page argument means; a file is looked for from `folder`. */
export function readTarget(page: string | null, folder: string): Result<Target, string> {
  if (page === null) return ok({ kind: 'sample' });
  if (/^https?:/iu.test(page)) return webTarget(page);
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(page))
    return fail(`${page}: only http and https addresses can be opened`);
  return fileTarget(page, resolve(folder, page));
}

function webTarget(page: string): Result<Target, string> {
  if (!URL.canParse(page)) return fail(`${page}: not an address`);
  return ok({ kind: 'web', url: new URL(page).href });
}

function fileTarget(page: string, path: string): Result<Target, string> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return fail(`${page}: no such file; an address starts with http:// or https://`);
  if (!stats.isFile()) return fail(`${page}: not a file`);
  if (!PAGE_FILE.test(path)) return fail(`${page}: not a saved page (.html, .htm or .xhtml)`);
  return ok({ kind: 'file', path });
}
