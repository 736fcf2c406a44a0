import type { DBSchema } from 'idb';
import type { Flag } from '../../core/flags/flag.schema.ts';
import type { ImportOutcome } from '../../core/flags/import-preview.ts';
import type { RowChunk } from '../../core/flags/row-chunk.ts';
import type { LogEntry } from '../../core/flags/stored-columns.ts';

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

/**
 * The store. `flags` holds the truth; everything that tables, filters, searches and groups need of it is kept a second
 * time in columns (`rowChunks`, `textChunks`, `sketchChunks`), with changes since then in `log`. All of it can be made
 * anew from `flags`.
 */
export interface FlagDb extends DBSchema {
  flags: { key: string; value: StoredFlag };
  log: { key: number; value: LogEntry };
  rowChunks: { key: number; value: RowChunk };
  textChunks: { key: number; value: string };
  sketchChunks: { key: number; value: Int32Array<ArrayBuffer> };
  reviews: { key: string; value: StoredReview };
  /** Parts of files being taken over, by import and number: lines of JSON, each a checked flag. */
  staged: { key: [string, number]; value: string };
  meta: { key: MetaKey; value: Meta[MetaKey] };
}

export const STORE_NAMES = [
  'flags',
  'log',
  'rowChunks',
  'textChunks',
  'sketchChunks',
  'reviews',
  'staged',
  'meta',
] as const;
export type StoreName = (typeof STORE_NAMES)[number];

/** The form of rows and chunks. Raise it when they change: they are then made anew from the flags. */
export const ROW_FORM = 2;
