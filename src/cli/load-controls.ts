import { readdirSync, readFileSync } from 'node:fs';
import { prettifyError } from 'zod';
import { type ControlFile, ControlFileSchema } from '../core/controls/controls.schema.ts';

const FOLDER = new URL('../../patterns/controls/', import.meta.url);

/** The shipped names of controls, by language. Throws on a file of the wrong form. */
export function loadControls(folder: URL = FOLDER): ControlFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => readControls(new URL(name, folder), name));
}

function readControls(file: URL, name: string): ControlFile {
  const parsed = ControlFileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(`controls/${name}: ${prettifyError(parsed.error)}`);
}
