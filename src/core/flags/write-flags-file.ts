import { contentHash } from '../listing/content-hash.ts';
import type { Flag } from './flag.schema.ts';
import { FLAGS_FILE_FORMAT, FLAGS_FILE_VERSION, type FlagsFileHeader } from './flags-file.schema.ts';

/**
 * The lines of a file of flags, in JSON: a header, one line a flag, and an end that shows whether anything is missing
 * or was changed. Against mistakes, not against forgers.
 */
export interface FlagsFileWriter {
  /** The lines of some flags, each with its line break. */
  write(flags: readonly Flag[]): string;
  /** The first and the last line, once all flags are written: the first tells how many there are. */
  close(): { readonly header: string; readonly end: string };
}

/** A writer of one file. */
export function createFlagsFileWriter({
  exportedAt,
  exportedBy,
}: Pick<FlagsFileHeader, 'exportedAt' | 'exportedBy'>): FlagsFileWriter {
  let sum = '';
  let flags = 0;
  return {
    write(batch) {
      let text = '';
      for (const flag of batch) {
        const line = JSON.stringify(flag);
        sum = addToSum(sum, line);
        text += `${line}\n`;
      }
      flags += batch.length;
      return text;
    },
    close() {
      const about: FlagsFileHeader = {
        format: FLAGS_FILE_FORMAT,
        version: FLAGS_FILE_VERSION,
        exportedAt,
        exportedBy,
        flags,
      };
      const header = JSON.stringify(about);
      const end = JSON.stringify({ end: true, flags, sum: addToSum(sum, header) });
      return { header: `${header}\n`, end: `${end}\n` };
    },
  };
}

/** The sum of lines with one more; that of a whole file takes its header last. */
export function addToSum(sum: string, line: string): string {
  return contentHash(sum, line);
}
