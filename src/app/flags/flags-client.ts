import type { Flag } from '../../core/flags/flag.schema.ts';
import type { FlagRow } from '../../core/flags/flag-row.ts';
import type { FlagsFileProblem } from '../../core/flags/flags-file-problem.ts';
import type { ImportOutcome, ImportPreview } from '../../core/flags/import-preview.ts';
import type { ReviewRequest } from '../../core/flags/review-request.ts';
import type { WriteProblem } from '../../core/flags/write-problem.ts';
import type { Result } from '../../core/result.ts';

/** All flags as rows, as far as they are loaded. Each change makes another one; rows that stay are the same objects. */
export interface FlagTable {
  /** In the order the flags were first stored. */
  readonly rows: readonly FlagRow[];
  /** False while more rows are on their way. */
  readonly isComplete: boolean;
}

/** What was decided, and how to take it back. */
export interface ReviewReceipt {
  readonly reviewId: string;
  readonly ids: readonly string[];
}

/** Flags to decide together with one: repeated postings and postings with the same contact. */
export interface SimilarFlags {
  /** Nearly the same text, the flag asked about left out. */
  readonly byText: readonly FlagRow[];
  /** A contact handle in common, those in `byText` left out. */
  readonly byHandle: readonly FlagRow[];
}

/** How long flags are kept: until deleted by hand (`null`), or this many days after they were last seen. */
export interface Retention {
  readonly days: number | null;
}

/** How much room the store takes. */
export interface StoreUsage {
  readonly flags: number;
  /** Bytes used by the extension and most it may use; null where the browser does not tell. */
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  /** False: the browser may clear the store when the disk is nearly full. */
  readonly isPersistent: boolean;
}

/** How far a long task has come, in flags; `total` is null while unknown. */
export interface FlagsProgress {
  readonly done: number;
  readonly total: number | null;
}

/** A long task can be watched and called off; called off, it leaves the store as it was. */
export interface LongTask {
  readonly onProgress?: (progress: FlagsProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * What pages of the extension can learn and do about flags. Reads go to the store; writes are done by the background
 * and resolve once they are safely stored. Nothing here rejects.
 */
export interface FlagsClient {
  /** Calls back with the table as it loads, and after each change in any window, until the signal aborts. */
  follow(onTable: (table: FlagTable) => void, signal: AbortSignal): void;
  /** Calls back with why flags could not be stored, null while all is well. */
  followTrouble(onTrouble: (trouble: WriteProblem | null) => void, signal: AbortSignal): void;
  /** A flag with its whole history; null when it is not stored, or damaged. */
  flag(id: string): Promise<Flag | null>;
  /** Decides flags, all or none. */
  review(ids: readonly string[], request: ReviewRequest): Promise<Result<ReviewReceipt, WriteProblem>>;
  /**
   * Takes a review back: the one named, else the last on this machine, also after a restart. From all its flags, or
   * from those in `ids` only. Resolves to the flags concerned; `not-found` when there is nothing to take back.
   */
  undo(reviewId?: string, ids?: readonly string[]): Promise<Result<readonly string[], WriteProblem>>;
  /** Deletes flags for good. Ask first. */
  remove(ids: readonly string[]): Promise<Result<null, WriteProblem>>;
  /** Ids of the flags whose title, text, seller, address, notes or handles hold all words of the query. */
  search(query: string): Promise<ReadonlySet<string>>;
  similar(id: string): Promise<SimilarFlags>;
  /** Saves a file of the flags with these ids, or of all. Resolves to how many it holds. */
  exportFile(ids: readonly string[] | null, task?: LongTask): Promise<Result<number, 'cancelled' | 'failed'>>;
  /**
   * What `importFile` would do. Lays the file aside for it, which changes no flag, until `forgetFile` or the next look at
   * a file.
   */
  previewImport(
    file: Blob,
    task?: LongTask,
  ): Promise<Result<ImportPreview, FlagsFileProblem | { readonly kind: WriteProblem }>>;
  /** The file looked at last is not wanted. */
  forgetFile(): Promise<void>;
  /** Takes over all of a file or nothing. The one looked at last is not read again. */
  importFile(
    file: Blob,
    task?: LongTask,
  ): Promise<Result<ImportOutcome, FlagsFileProblem | { readonly kind: WriteProblem }>>;
  retention(): Promise<Retention>;
  /** Flags that were last seen more than so many days ago: what `setRetention` would delete at once. */
  countOlder(days: number): Promise<number>;
  /** Flags older than the period are deleted now and from then on. Ask first. */
  setRetention(retention: Retention): Promise<Result<null, WriteProblem>>;
  /** The name reviews are signed with; empty while none is set. */
  reviewer(): Promise<string>;
  setReviewer(name: string): Promise<Result<null, WriteProblem>>;
  usage(): Promise<StoreUsage>;
}
