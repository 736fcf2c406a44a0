import type { BoundText } from '../core/check/bound-text.ts';
import { browser } from './browser.ts';
import { HandedTextSchema } from './text-handover.schema.ts';

const PREFIX = 'handed-text:';

/**
 * Keeps a text in session storage until one of the extension's own pages takes it. Returns the name to take it by:
 * random, so that it can stand in an address, which the text never may.
 */
export async function handText(text: BoundText): Promise<string> {
  const name = crypto.randomUUID();
  await browser.storage.session.set({ [PREFIX + name]: text });
  return name;
}

/** The text handed over under this name, which is then forgotten; null when there is none. */
export async function takeText(name: string): Promise<BoundText | null> {
  const key = PREFIX + name;
  const stored = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  const parsed = HandedTextSchema.safeParse(stored[key]);
  return parsed.success ? parsed.data : null;
}
