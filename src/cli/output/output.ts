import type { Writable } from 'node:stream';

const FLUSH_AT_CHARS = 64 * 1024;

/** Where results go. Writes are gathered; a reader that is slow or has gone away is respected. */
export interface Output {
  /** Aborts when the reader went away (`| head`): nothing more needs to be computed. */
  readonly closed: AbortSignal;
  /** Resolves when more may be written. */
  write(text: string): Promise<void> | void;
  /** Hands on what was gathered. */
  flush(): Promise<void>;
}

export function openOutput(stream: Writable): Output {
  const gone = new AbortController();
  let gathered = '';
  let failure: Error | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') failure = error;
    gone.abort();
  });

  async function flush(): Promise<void> {
    if (gathered !== '' && !gone.signal.aborted) {
      const text = gathered;
      gathered = '';
      await new Promise<void>((resolve) => stream.write(text, () => resolve()));
    }
    if (failure) throw failure;
  }

  return {
    closed: gone.signal,
    flush,
    write(text) {
      gathered += text;
      if (gathered.length >= FLUSH_AT_CHARS) return flush();
    },
  };
}
