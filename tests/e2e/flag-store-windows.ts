import { expect, type Page } from '@playwright/test';
import type { Flag } from '../../src/core/flags/flag.schema.ts';
import { createFlagsFileWriter } from '../../src/core/flags/write-flags-file.ts';
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

/** Has flags stored from a file, as somebody does it. */
export async function fillStore(page: Page, flags: readonly Flag[]): Promise<void> {
  const desk = await page.context().newPage();
  await desk.goto(new URL('/review.html', page.url()).href);
  await desk.getByRole('button', { name: 'Flags on this device' }).click();
  await desk.locator('input[type="file"]').setInputFiles({
    name: 'flags.jsonl',
    mimeType: 'application/json',
    buffer: Buffer.from(flagsFile(flags)),
  });
  await desk.getByRole('button', { name: 'Take over', exact: true }).click();
  await expect(desk.locator('.import-said')).toContainText(String(flags.length));
  await desk.close();
}

function flagsFile(flags: readonly Flag[]): string {
  const writer = createFlagsFileWriter({ exportedAt: 0, exportedBy: '' });
  const lines = writer.write(flags);
  const { header, end } = writer.close();
  return header + lines + end;
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
