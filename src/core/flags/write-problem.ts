import type { Result } from '../result.ts';
import type { ImportOutcome } from './import-preview.ts';

/**
 * Why nothing was written. `full`: the browser gives no more room; `unanswered`: the background does not answer;
 * `newer-store`: the store was made by a newer version; `not-found`: none of the flags is stored (any more);
 * `refused`: the request has not the form it must have; `failed`: the browser could not write.
 */
export type WriteProblem = 'full' | 'unanswered' | 'newer-store' | 'not-found' | 'refused' | 'failed';

/** What a written command tells whoever asked. */
export interface Written {
  /** The flags that the command was about, as far as they are stored. */
  readonly ids: readonly string[];
  /** For `apply-import` alone. */
  readonly outcome?: ImportOutcome;
}

export type CommandReply = Result<Written, WriteProblem>;
