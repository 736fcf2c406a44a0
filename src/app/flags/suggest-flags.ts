import { bestRows } from '../../core/flags/best-rows.ts';
import type { FlagRow } from '../../core/flags/flag-row.ts';
import { flagAddress, reviewAddress } from '../../core/flags/review-address.ts';
import { createRowSource, type RowSource } from './row-source.ts';

/** Browsers show no more than these beside what is typed. */
const MOST = 5;
const FLAG = 'flag:';

/** A flag offered while the reader searches in the address bar. */
export interface SuggestedFlag {
  /** What `addressOf` makes the flag's address of. */
  readonly content: string;
  readonly row: FlagRow;
}

/** Searches flags as somebody types. The rows are in memory only from `start` to `stop`. */
export interface FlagSuggester {
  start(): void;
  /** The best few flags that hold all words; none while nothing is typed, or when the store cannot be read. */
  suggest(query: string): Promise<SuggestedFlag[]>;
  stop(): void;
}

export function createFlagSuggester(): FlagSuggester {
  let life = new AbortController();
  let source: RowSource | null = null;

  function start(): RowSource {
    if (source === null) {
      life = new AbortController();
      source = createRowSource(life.signal);
      // Read ahead while the first letters are typed.
      source.follow(() => undefined, life.signal);
    }
    return source;
  }

  return {
    start: () => void start(),
    async suggest(query) {
      if (query.trim() === '') return [];
      try {
        const rows = bestRows(await start().found(query), MOST);
        return rows.map((row) => ({ content: `${FLAG}${row.id}`, row }));
      } catch {
        return [];
      }
    },
    stop() {
      life.abort();
      source = null;
    },
  };
}

/** Where what was entered leads: to the flag that was chosen, or to a search for what was typed. */
export function addressOf(entered: string): string {
  return entered.startsWith(FLAG) ? flagAddress(entered.slice(FLAG.length)) : reviewAddress(entered);
}
