import type { Runtime } from 'webextension-polyfill';
import { type FlagCommand, FlagCommandSchema } from '../core/flags/flag-command.schema.ts';
import type { CommandReply } from '../core/flags/write-problem.ts';
import { fail } from '../core/result.ts';
import { browser } from './browser.ts';
import { isEnvelope } from './message.ts';

/**
 * Calls the handler with each command of the extension's own pages; its reply goes back. Scripts of pages cannot
 * command, whatever they send.
 */
export function onFlagCommand(handler: (command: FlagCommand) => Promise<CommandReply>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isOwnPage(sender) || !isEnvelope(message) || message.type !== 'flags/command') return undefined;
    const parsed = FlagCommandSchema.safeParse(message.data);
    return parsed.success ? handler(parsed.data) : Promise.resolve(fail('refused' as const));
  });
}

/** Whether a message comes from a page of the extension itself. */
export function isOwnPage({ id, url }: Runtime.MessageSender): boolean {
  return id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL(''));
}

/** How often a command is sent while nobody answers, and how long is waited in between, in milliseconds. */
const TRIES = 8;
const PAUSE_MS = 50;

/**
 * Has the background write. When it dies under a command the browser starts it again, and the command is sent again:
 * commands carry an id, so nothing happens twice. Never rejects.
 */
export async function sendFlagCommand(command: FlagCommand): Promise<CommandReply> {
  for (let tries = 1; ; tries += 1) {
    const reply = await trySend(command);
    if (reply !== null) return reply;
    if (tries === TRIES) return fail('unanswered');
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tries));
  }
}

async function trySend(command: FlagCommand): Promise<CommandReply | null> {
  try {
    const reply: unknown = await browser.runtime.sendMessage({ type: 'flags/command', data: command });
    // Nobody but the background of this extension can answer.
    return typeof reply === 'object' ? (reply as CommandReply | null) : null;
  } catch {
    return null;
  }
}
