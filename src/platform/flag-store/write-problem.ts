import type { WriteProblem } from '../../core/flags/write-problem.ts';

/** What a failed transaction, or a failed opening of the store, means for whoever asked. */
export function writeProblemOf(error: unknown): WriteProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'VersionError' ? 'newer-store' : 'failed';
}
