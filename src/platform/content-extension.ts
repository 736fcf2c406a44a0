import type { Envelope } from './message.ts';

/** Answers a message of the extension; `reply` is called at once or not at all. */
export type MessageListener = (
  message: unknown,
  sender: { id?: string },
  reply: (value: unknown) => void,
) => boolean;

/** Gets what changed by name, and the storage area it lies in. */
export type StorageListener = (changes: object, area: string) => void;

export interface ExtensionEvent<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

/** The messaging of the extension, as a content script sees it. */
export interface ContentRuntime {
  readonly id?: string;
  sendMessage(message: Envelope): Promise<unknown>;
  readonly onMessage: ExtensionEvent<MessageListener>;
}

interface Extension {
  readonly runtime?: ContentRuntime;
  readonly storage?: { readonly onChanged: ExtensionEvent<StorageListener> };
}

/** Null once the extension's context is gone (then `runtime.id` is too). */
export function findRuntime(): ContentRuntime | null {
  const runtime = findExtension()?.runtime;
  return runtime?.id === undefined ? null : runtime;
}

/** The changes of all storage areas; null once the extension's context is gone. */
export function findStorageChanges(): ExtensionEvent<StorageListener> | null {
  return findRuntime() === null ? null : (findExtension()?.storage?.onChanged ?? null);
}

/** Listens until the signal aborts. */
export function listenUntil<Listener>(
  event: ExtensionEvent<Listener>,
  listener: Listener,
  signal: AbortSignal,
): void {
  event.addListener(listener);
  signal.addEventListener('abort', () => stopListening(event, listener), { once: true });
}

function stopListening<Listener>(event: ExtensionEvent<Listener>, listener: Listener): void {
  try {
    event.removeListener(listener);
  } catch {
    // The extension is gone, and its listeners with it.
  }
}

function findExtension(): Extension | undefined {
  const { browser, chrome } = globalThis as { browser?: Extension; chrome?: Extension };
  return browser?.runtime === undefined ? chrome : browser;
}
