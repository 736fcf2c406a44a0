import type { Flag, Review } from './flag.schema.ts';
import type { FlagsFileHeader } from './flags-file.schema.ts';
import { mergeFlags } from './merge-flags.ts';

/** A flag that was decided differently here and in the file. */
export interface ImportConflict {
  readonly id: string;
  readonly title: string;
  readonly site: string;
  readonly here: Review;
  readonly inFile: Review;
  /** Whose review will stand: the newer one. The other stays in the history. */
  readonly winner: 'here' | 'in-file';
}

/** What taking over a file would do. */
export interface ImportPreview {
  /** When the file was written, milliseconds since the Unix epoch, and by whom; empty for nobody named. */
  readonly exportedAt: number;
  readonly exportedBy: string;
  readonly flags: number;
  /** Not stored here yet. */
  readonly added: number;
  /** Stored here, with sightings, changes or reviews in the file that are not here. */
  readonly updated: number;
  /** Nothing in the file that is not here. */
  readonly same: number;
  readonly conflicts: number;
  /** The first of the conflicts, at most MAX_SHOWN_CONFLICTS. */
  readonly shown: readonly ImportConflict[];
}

/** Most conflicts that a preview lists. */
export const MAX_SHOWN_CONFLICTS = 500;

/** What was taken over. */
export type ImportOutcome = Pick<ImportPreview, 'added' | 'updated' | 'same' | 'conflicts'>;

/** Counts what taking over a file would do, flag by flag. */
export interface ImportPreviewer {
  /** A flag of the file, and the one stored under its id, if any. */
  add(here: Flag | null, inFile: Flag): void;
  /** How many flags were added. */
  flags(): number;
  close(header: FlagsFileHeader): ImportPreview;
}

export function createImportPreview(): ImportPreviewer {
  const counts = { added: 0, updated: 0, same: 0, conflicts: 0 };
  const shown: ImportConflict[] = [];
  let flags = 0;
  return {
    add(here, inFile) {
      const { kind, conflict } = mergeFlags(here, inFile);
      flags += 1;
      counts[kind] += 1;
      if (conflict === null) return;
      counts.conflicts += 1;
      if (shown.length < MAX_SHOWN_CONFLICTS) shown.push(conflict);
    },
    flags: () => flags,
    close: ({ exportedAt, exportedBy }) => ({ exportedAt, exportedBy, flags, ...counts, shown }),
  };
}
