/** What a key does to the listing in focus, the same on a page, in the side panel and on the review page. */
export const REVIEW_COMMANDS = [
  'next',
  'previous',
  'confirm',
  'dismiss',
  'escalate',
  'note',
  'undo',
  'help',
] as const;
export type ReviewCommand = (typeof REVIEW_COMMANDS)[number];

/** The key of each command, as `KeyboardEvent.key` names it. */
export const REVIEW_KEYS: Readonly<Record<ReviewCommand, string>> = {
  next: 'j',
  previous: 'k',
  confirm: 'c',
  dismiss: 'd',
  escalate: 'e',
  note: 'n',
  undo: 'z',
  help: '?',
};

/** What a decision about keys needs to know of a `KeyboardEvent`. */
export type KeyFacts = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'isComposing'
>;

const BY_KEY = new Map(REVIEW_COMMANDS.map((command) => [REVIEW_KEYS[command], command]));

/** Held down, these walk on; the others would decide about listings that nobody has looked at. */
const REPEATABLE: ReadonlySet<ReviewCommand> = new Set(['next', 'previous']);

/**
 * The command of a key, null for every other one: with a modifier it belongs to the browser or the page, while an
 * input method is composing it belongs to a text. Caps Lock changes nothing.
 */
export function reviewCommand(event: KeyFacts): ReviewCommand | null {
  if (hasModifier(event) || event.isComposing) return null;
  const command = BY_KEY.get(event.key.toLowerCase()) ?? null;
  if (command === null || (event.shiftKey && command !== 'help')) return null;
  return event.repeat && !REPEATABLE.has(command) ? null : command;
}

/** The place in a numbered list (0 for the key 1) that a key chooses among `count`, null for every other key. */
export function numberedChoice(event: KeyFacts, count: number): number | null {
  if (hasModifier(event) || event.shiftKey || event.isComposing || event.repeat) return null;
  const index = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
  return index >= 0 && index < count ? index : null;
}

function hasModifier({ ctrlKey, altKey, metaKey }: KeyFacts): boolean {
  return ctrlKey || altKey || metaKey;
}
