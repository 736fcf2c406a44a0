import type { StoredRow } from '../../core/flags/stored-row.ts';

const CHANNEL = 'tradeflag-flags';
/** More rows than this are read from the store again rather than sent to every window. */
const MAX_SENT_ROWS = 1_000;

/** What windows of the extension are told when the store was written. */
export type Announcement =
  | { readonly kind: 'rows'; readonly rows: readonly StoredRow[] }
  | { readonly kind: 'reload' }
  /** How far the file that is being taken over has come. */
  | { readonly kind: 'importing'; readonly importId: string; readonly done: number };

/** Tells the other windows of the extension that these rows have changed. */
export function announceRows(rows: readonly StoredRow[]): void {
  if (rows.length === 0) return;
  announce(rows.length > MAX_SENT_ROWS ? { kind: 'reload' } : { kind: 'rows', rows });
}

export function announce(announcement: Announcement): void {
  channel ??= new BroadcastChannel(CHANNEL);
  channel.postMessage(announcement);
}

/** Calls back with what other windows and the background announce, until the signal aborts. */
export function onAnnouncement(handler: (announcement: Announcement) => void, signal: AbortSignal): void {
  const listening = new BroadcastChannel(CHANNEL);
  // Only code of this extension can reach its channel.
  listening.onmessage = ({ data }: MessageEvent<Announcement>) => handler(data);
  signal.addEventListener('abort', () => listening.close(), { once: true });
}

let channel: BroadcastChannel | null = null;
