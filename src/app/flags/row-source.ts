import type { FlagRow } from '../../core/flags/flag-row.ts';
import { createFlagView, type FlagView } from '../../core/flags/flag-view.ts';
import { nearDuplicates, sameContact } from '../../core/flags/near-duplicates.ts';
import { holdsWords, listingPart, searchWords } from '../../core/flags/search-text.ts';
import { sendFlagCommand } from '../../platform/flag-commands.ts';
import { type Announcement, onAnnouncement } from '../../platform/flag-store/announce.ts';
import { readRows } from '../../platform/flag-store/read-rows.ts';
import {
  type PlacedSketches,
  placeSketch,
  readSketches,
  readTexts,
} from '../../platform/flag-store/read-texts.ts';
import type { FlagTable, SimilarFlags } from './flags-client.ts';

/** The rows of the store in this window's memory, kept up to date, with what is worked out from them. */
export interface RowSource {
  /** Calls back with the table as it loads and after each change. */
  follow(onTable: (table: FlagTable) => void, signal: AbortSignal): void;
  search(query: string): Promise<ReadonlySet<string>>;
  /** The rows that hold all words of a query. */
  found(query: string): Promise<FlagRow[]>;
  similar(id: string): Promise<SimilarFlags>;
}

/** A source that starts to read with the first use; it lives until the signal aborts, or as long as the window. */
export function createRowSource(life: AbortSignal = new AbortController().signal): RowSource {
  const view: FlagView = createFlagView();
  const followers = new Set<(table: FlagTable) => void>();
  let isComplete = false;
  let loading: Promise<void> | null = null;
  let texts: Promise<string[]> | null = null;
  let sketches: Promise<PlacedSketches> | null = null;

  function tell(): void {
    const table: FlagTable = { rows: view.rows(), isComplete };
    for (const follower of followers) follower(table);
  }

  async function load(): Promise<void> {
    let isFirst = true;
    const isWhole = await readRows((rows) => {
      view.apply(rows);
      // The first rows are for the first screen; telling of every slice would only cost time.
      if (isFirst && rows.length > 0 && !isComplete) {
        isFirst = false;
        tell();
        // Whoever looks at the table is about to search it.
        void readAhead().catch(() => undefined);
      }
    }, life);
    if (!isWhole) {
      // The background makes them anew, which is announced.
      await sendFlagCommand({ kind: 'rebuild' });
      return;
    }
    isComplete = true;
    tell();
  }

  function start(): Promise<void> {
    if (loading === null) {
      onAnnouncement(take, life);
      loading = load().catch(() => undefined);
    }
    return loading;
  }

  function take(told: Announcement): void {
    if (told.kind === 'importing') return;
    if (told.kind === 'reload') {
      texts = null;
      sketches = null;
      loading = (loading ?? Promise.resolve()).then(load).catch(() => undefined);
      return;
    }
    view.apply(told.rows);
    void texts
      ?.catch(() => null)
      .then((read) => {
        for (const { place, text } of told.rows) if (read) read[place] = text;
      });
    void sketches
      ?.catch(() => null)
      .then((read) => {
        for (const { place, sketch } of told.rows) if (read) placeSketch(read, place, sketch);
      });
    tell();
  }

  async function loadTexts(): Promise<string[]> {
    await start();
    return readAhead();
  }

  function readAhead(): Promise<string[]> {
    texts ??= readTexts().catch((error: unknown) => {
      texts = null;
      throw error;
    });
    return texts;
  }

  async function loadSketches(): Promise<PlacedSketches> {
    await start();
    sketches ??= readSketches().catch((error: unknown) => {
      sketches = null;
      throw error;
    });
    return sketches;
  }

  async function found(query: string): Promise<FlagRow[]> {
    const words = searchWords(query);
    const searched = await loadTexts();
    return view.byPlace.filter(
      (row, place): row is FlagRow => row != null && holdsWords(searched[place] ?? '', words),
    );
  }

  return {
    follow(onTable, signal) {
      if (signal.aborted) return;
      followers.add(onTable);
      signal.addEventListener('abort', () => followers.delete(onTable), { once: true });
      if (loading !== null && view.rows().length > 0) onTable({ rows: view.rows(), isComplete });
      void start();
    },
    search: async (query) => new Set((await found(query)).map(({ id }) => id)),
    found,
    async similar(id) {
      const [searched, { words }] = await Promise.all([loadTexts(), loadSketches()]);
      const place = view.placeOf(id);
      if (place < 0) return { byText: [], byHandle: [] };
      const textOf = (at: number) => listingPart(searched[at] ?? '');
      const near = new Set(nearDuplicates({ rows: view.byPlace, sketches: words, textOf }, place));
      const rowsOf = (places: Iterable<number>) => [...places].flatMap((at) => view.byPlace[at] ?? []);
      const others = sameContact(view.byPlace, place).filter((at) => !near.has(at));
      return { byText: rowsOf(near), byHandle: rowsOf(others) };
    },
  };
}
