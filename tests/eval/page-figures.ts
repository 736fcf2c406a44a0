import { loadPacks } from '../../src/cli/load-packs.ts';
import { createDetector } from '../../src/core/detect/detector.ts';
import { isFlagged } from '../../src/core/detect/level.ts';
import { type GoldDetail, type GoldThread, scoreDetail, scoreThread } from './detail-scores.ts';
import type { PageReading } from './page-probe.ts';
import { type FieldTallies, type GoldRecord, type ListScores, scoreList } from './page-scores.ts';
import { readSaved, type SavedPage } from './saved-pages.ts';
import { add, type Tally, zero } from './tally.ts';

/** A list page that was read, with its scores. */
export type ReadList = {
  readonly page: SavedPage;
  readonly reading: PageReading;
  readonly records: readonly GoldRecord[];
  readonly scores: ListScores;
};
/** An article: how many listings were found in it, and the titles of those that would be flagged. */
export type ReadArticle = {
  readonly file: string;
  readonly spurious: number;
  readonly flagged: readonly string[];
};

/** What was measured on a folder of saved pages. */
export type PageFigures = {
  readonly lists: readonly ReadList[];
  readonly fields: FieldTallies;
  /** With the guessed link of a record alone, see scoreList. */
  readonly strict: FieldTallies;
  readonly detail: Record<'title' | 'price' | 'currency', Tally>;
  /** Posts of threads. */
  readonly posts: Tally;
  readonly articles: readonly ReadArticle[];
  readonly brokenPaths: number;
  readonly slowestMs: number;
};

/** More spurious records than this are too many for an article. */
export const FEW_SPURIOUS = 5;

/** Measures the readings of a folder's pages against its gold; listings of articles are judged by the packs. */
export function measurePages(
  folder: string,
  pages: readonly SavedPage[],
  readings: readonly PageReading[],
): PageFigures {
  const read = pages.flatMap((page, at) => {
    const reading = readings[at];
    return reading === undefined ? [] : [{ page, reading }];
  });
  const of = (kind: SavedPage['kind']) => read.filter(({ page }) => page.kind === kind);
  const lists = of('list').map(({ page, reading }) => readList(folder, page, reading));
  const details = of('detail').map(({ page, reading }) => readDetail(folder, page, reading));
  const detector = createDetector(loadPacks());
  return {
    lists,
    fields: sumFields(lists.map(({ scores }) => scores)),
    strict: sumFields(lists.map(({ scores }) => scores.strict)),
    detail: {
      title: sum(details.map(({ title }) => title)),
      price: sum(details.map(({ price }) => price)),
      currency: sum(details.map(({ currency }) => currency)),
    },
    posts: sum(details.map(({ posts }) => posts)),
    articles: of('content').map(({ page: { file }, reading: { listings } }) => ({
      file,
      spurious: listings.length,
      flagged: listings.filter((listing) => isFlagged(detector.detect(listing))).map(({ id }) => id),
    })),
    brokenPaths: read.reduce((all, { reading }) => all + reading.brokenPaths, 0),
    slowestMs: Math.max(0, ...read.map(({ reading }) => reading.milliseconds)),
  };
}

/** Mean record F1 of the list pages. */
export function meanF1({ lists }: PageFigures): number {
  return lists.reduce((all, { scores }) => all + scores.f1, 0) / Math.max(1, lists.length);
}

function readList(folder: string, page: SavedPage, reading: PageReading): ReadList {
  const gold: { records: GoldRecord[] } =
    page.gold_file === null ? { records: [] } : JSON.parse(readSaved(folder, page.gold_file));
  return { page, reading, records: gold.records, scores: scoreList(reading, gold.records) };
}

function readDetail(folder: string, page: SavedPage, reading: PageReading) {
  const none = { title: zero(), price: zero(), currency: zero(), posts: zero() };
  if (page.gold_file === null) return none;
  const gold: GoldDetail | GoldThread = JSON.parse(readSaved(folder, page.gold_file));
  return 'posts' in gold
    ? { ...none, posts: scoreThread(reading, gold) }
    : { ...none, ...scoreDetail(reading, gold) };
}

function sumFields(all: readonly FieldTallies[]): FieldTallies {
  return {
    title: sum(all.map(({ title }) => title)),
    url: sum(all.map(({ url }) => url)),
    price: sum(all.map(({ price }) => price)),
  };
}

function sum(tallies: readonly Tally[]): Tally {
  const total = zero();
  for (const tally of tallies) add(total, tally);
  return total;
}
