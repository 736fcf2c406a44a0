import type { DBSchema } from 'idb';
import type { Flag } from '../../core/flags/flag.schema.ts';
import type { FlagBlock, FlagRun } from '../../core/flags/flag-block.ts';
import type { ImportOutcome } from '../../core/flags/import-preview.ts';
import type { RowChunk } from '../../core/flags/row-chunk.ts';
import type { LogEntry, StoredColumns } from '../../core/flags/stored-columns.ts';

/** A flag as it lies in the store, with the place and the version of its row. */
export interface StoredFlag {
  readonly id: string;
  readonly place: number;
  readonly version: number;
  readonly flag: Flag;
}

/** A review request that can still be taken back as a whole. */
export interface StoredReview {
  readonly id: string;
  readonly flagIds: readonly string[];
  readonly isUndone: boolean;
}

/** Single values by name. */
export interface Meta {
  /** The place that the next new flag gets. */
  readonly nextPlace: number;
  /** How many flags were deleted: each left its place empty. */
  readonly removed: number;
  /** How many rows the log holds. */
  readonly logRows: number;
  /** Ids of `reviews`, the latest last. */
  readonly undoable: readonly string[];
  readonly reviewer: string;
  /** Days that flags are kept after they were last seen; null for ever. */
  readonly retentionDays: number | null;
  /** The form of rows that the chunks were made in (see ROW_FORM). */
  readonly rowForm: number;
  /** When flags past their time were looked for last. */
  readonly agedAt: number;
  /** The file taken over last, for whoever asks again. */
  readonly lastImport: { readonly importId: string; readonly outcome: ImportOutcome } | null;
}

export type MetaKey = keyof Meta;

/** The source of a block, an import or scans (`SCANS`), and its number among those of this source. */
export type BlockKey = [string, number];

/** The source of blocks that hold what scans have seen. */
export const SCANS = 'scans';

/** An import, and the number of one of its parts, from 0 on. */
export type PartKey = [string, number];

/** What is known of a part of a file that was laid aside, so that taking it over needs no look at its lines. */
export interface StagedPart {
  /** The numbers of its blocks, ascending, and how many flags lie in each. */
  readonly numbers: Uint32Array<ArrayBuffer>;
  readonly sizes: Uint32Array<ArrayBuffer>;
  /** The rows of its flags in their order, as if none of them were stored already. */
  readonly columns: StoredColumns;
}

/**
 * The store. `flags` and `blocks` hold the truth; everything that tables, filters, searches and groups need of it is
 * kept a second time in columns (`rowChunks`, `textChunks`, `sketchChunks`), with changes since then in `log`. All of it
 * can be made anew from the truth.
 */
export interface FlagDb extends DBSchema {
  /** Flags by themselves: few that a scan has seen, and all that were changed. They hold before those of `blocks`. */
  flags: { key: string; value: StoredFlag };
  /**
   * Flags as files brought them, and as large scans first saw them: a record for each would take ten times as long to
   * write. Those of an import that is not in `runs` are laid aside for it, and count for nothing yet.
   */
  blocks: { key: BlockKey; value: FlagBlock };
  /** Where each flag lies in `blocks`: of an import that was taken over by its id, of scans several, by `SCANS/…`. */
  runs: { key: string; value: FlagRun };
  /** What taking over a file that was laid aside needs, part by part; nothing of those that were taken over. */
  staged: { key: PartKey; value: StagedPart };
  log: { key: number; value: LogEntry };
  rowChunks: { key: number; value: RowChunk };
  textChunks: { key: number; value: string };
  sketchChunks: { key: number; value: Int32Array<ArrayBuffer> };
  reviews: { key: string; value: StoredReview };
  meta: { key: MetaKey; value: Meta[MetaKey] };
}

export const STORE_NAMES = [
  'flags',
  'blocks',
  'runs',
  'staged',
  'log',
  'rowChunks',
  'textChunks',
  'sketchChunks',
  'reviews',
  'meta',
] as const;
export type StoreName = (typeof STORE_NAMES)[number];

/** The form of rows and chunks. Raise it when they change: they are then made anew from the flags. */
export const ROW_FORM = 2;
