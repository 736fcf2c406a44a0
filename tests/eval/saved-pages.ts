import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const SavedPageSchema = z.object({
  file: z.string(),
  kind: z.enum(['list', 'detail', 'content']),
  subtype: z.string().nullable(),
  record_selector: z.string().nullable(),
  gold_file: z.string().nullable(),
});
/** One line of a folder's `index.jsonl`: a saved page and where its gold stands. */
export type SavedPage = z.infer<typeof SavedPageSchema>;

/** The saved pages of a folder, those whose file name holds `part`. */
export function readIndex(folder: string, part = ''): SavedPage[] {
  return readSaved(folder, 'index.jsonl')
    .trim()
    .split('\n')
    .map((line) => SavedPageSchema.parse(JSON.parse(line)))
    .filter(({ file }) => file.includes(part));
}

/** A file of the folder as text. */
export function readSaved(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
}
