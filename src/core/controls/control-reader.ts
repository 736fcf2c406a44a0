import type { CompiledControls } from './compile-controls.ts';
import { CONTROL_ACTIONS, type ControlAction } from './control-action.ts';
import { plainName, plainWords } from './plain-name.ts';

/** Longer names are sentences, and no control that buys is named by one. UTF-16 units. */
const MAX_NAME_LENGTH = 80;

/** Recognises controls that buy, bid, pay, or reach the seller. */
export interface ControlReader {
  /**
   * What a control of this name does, null for anything else. A name counts when it is made of known words from
   * end to end ("Buy now for €65", "聊一聊 Chat"): "Buyer protection" and "How to buy" are other controls.
   * `known` are further words that may stand in it, such as the seller's name.
   */
  actionOf(name: string, known?: readonly string[]): ControlAction | null;
  /** Whether a link to this address reaches the seller or pays: `tel:`, `weixin:`. */
  isAddress(address: string): boolean;
}

type Phrases = ReadonlyMap<string, ControlAction | 'filler'>;

/** A reader of the words of all languages at once: pages mix them. Most pages never need it, so it reads them late. */
export function createControlReader({ phrases: written, addresses }: CompiledControls): ControlReader {
  let read: Phrases | null = null;
  return {
    actionOf(name, known = []) {
      if (name.length > MAX_NAME_LENGTH) return null;
      read ??= plainPhrases(written);
      const phrases = read;
      const fillers = known.map((word) => [plainName(word), 'filler'] as const);
      return cover(plainWords(name), fillers.length === 0 ? phrases : new Map([...fillers, ...phrases]));
    },
    isAddress: (address) => {
      const start = address.trim().toLowerCase();
      return addresses.some((prefix) => start.startsWith(prefix));
    },
  };
}

/** What fills in one language and names an action in another names it. */
function plainPhrases({ filler, ...byAction }: CompiledControls['phrases']): Phrases {
  const fillers = filler.map((phrase) => [plainName(phrase), 'filler'] as const);
  const actions = CONTROL_ACTIONS.flatMap((action) =>
    byAction[action].map((phrase) => [plainName(phrase), action] as const),
  );
  return new Map([...fillers, ...actions]);
}

/** Covers all words by phrases; of two ways to the same place, one with an action is kept. */
function cover(words: readonly string[], phrases: Phrases): ControlAction | null {
  const ways: (ControlAction | null | undefined)[] = [null];
  for (let start = 0; start < words.length; start += 1) {
    const way = ways[start];
    if (way === undefined) continue;
    for (let end = start + 1; end <= words.length; end += 1) {
      const phrase = phrases.get(words.slice(start, end).join(' '));
      if (phrase !== undefined) ways[end] ??= way ?? (phrase === 'filler' ? null : phrase);
    }
  }
  return ways[words.length] ?? null;
}
