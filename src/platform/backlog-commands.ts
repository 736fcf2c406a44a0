import type { Runtime } from 'webextension-polyfill';
import { type BacklogCommand, BacklogCommandSchema } from '../core/backlog/backlog.schema.ts';
import { browser } from './browser.ts';
import { isOwnPage } from './flag-commands.ts';
import { isEnvelope } from './message.ts';

/** Calls the handler with what the extension's own pages ask for; scripts of pages cannot. */
export function onBacklogCommand(handler: (command: BacklogCommand) => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isOwnPage(sender) || !isEnvelope(message) || message.type !== 'backlog/command') return undefined;
    const parsed = BacklogCommandSchema.safeParse(message.data);
    return parsed.success ? handler(parsed.data).then(() => true) : Promise.resolve(false);
  });
}

/** Asks the background. Resolves to whether it will do so; never rejects. */
export async function sendBacklogCommand(command: BacklogCommand): Promise<boolean> {
  try {
    return (await browser.runtime.sendMessage({ type: 'backlog/command', data: command })) === true;
  } catch {
    return false;
  }
}
