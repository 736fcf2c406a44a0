import type { Page } from '@playwright/test';
import { cutIntoBlocks } from '../../src/core/flags/flag-block.ts';
import type { Work, WorkCommand } from './flag-store-work.ts';

/** Windows at work: each sends one command after the other, and again until it is answered. */
export interface Windows {
  /** Resolves when a command was acknowledged after the call, or no window works any more. */
  nextAck(): Promise<void>;
  /** Lets the commands that are under way come to their end, and sends no more. */
  stop(): Promise<void>;
}

export function startWindows(
  windows: readonly (readonly [Page, Generator<WorkCommand>])[],
  done: Work[],
): Windows {
  let isStopped = false;
  let waiting: (() => void)[] = [];
  const wake = () => {
    for (const resolve of waiting) resolve();
    waiting = [];
  };

  async function work(page: Page, commands: Generator<WorkCommand>): Promise<void> {
    for (const command of commands) {
      if (isStopped) return;
      const entry: Work = { command, isAcked: false, repeats: 0 };
      done.push(entry);
      try {
        Object.assign(entry, await page.evaluate(sendUntilAnswered, command));
      } catch {
        // The browser was killed: nobody knows what became of this one.
        return;
      }
      wake();
    }
  }

  const all = Promise.all(windows.map(([page, commands]) => work(page, commands))).then(() => {
    isStopped = true;
    wake();
  });
  return {
    nextAck: () => (isStopped ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    async stop() {
      isStopped = true;
      await all;
    },
  };
}

/** Has flags stored as from a file. */
export async function fillStore(page: Page, lines: readonly string[]): Promise<void> {
  const importId = 'fill-the-store';
  await page.evaluate(layAside, { importId, blocks: cutIntoBlocks(lines) });
  const { isAcked } = await page.evaluate(sendUntilAnswered, { kind: 'apply-import', importId, parts: 1 });
  if (!isAcked) throw new Error('the file was refused');
}

/** Runs in the page: lays the blocks of a file aside, straight in IndexedDB. */
async function layAside({
  importId,
  blocks,
}: {
  importId: string;
  blocks: readonly string[];
}): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('tradeflag-flags');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('blocks', 'readwrite');
      for (const [at, block] of blocks.entries())
        transaction.objectStore('blocks').put(block, [importId, at]);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

/** Runs in the page: as the extension's own windows do, sends a command again until the background answers. */
async function sendUntilAnswered(command: unknown): Promise<Pick<Work, 'isAcked' | 'repeats'>> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean } | undefined> } };
  };
  for (let repeats = 0; ; repeats += 1) {
    const reply = await chrome.runtime
      .sendMessage({ type: 'flags/command', data: command })
      .catch(() => undefined);
    if (reply) return { isAcked: reply.ok, repeats };
  }
}
