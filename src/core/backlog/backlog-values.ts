/** Most pages of one backlog. */
export const MAX_BACKLOG = 500;

/**
 * Why a page was not scanned. `no-permission`: the reader has not granted its site; `unscannable`: no page of a site;
 * `gone`: its tab was closed, or went elsewhere; `timeout`: it took too long; `failed`: the scan or the page broke;
 * `cancelled`: the reader called the backlog off.
 */
export const SKIP_REASONS = [
  'no-permission',
  'unscannable',
  'gone',
  'timeout',
  'failed',
  'cancelled',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];
