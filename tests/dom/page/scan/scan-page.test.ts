import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/detect/finding.schema.ts';
import type { Listing } from '../../../../src/core/listing/listing.schema.ts';
import { applyScanUpdate } from '../../../../src/core/scan/apply-scan-update.ts';
import { type Scan, type ScanUpdate, ScanUpdateSchema } from '../../../../src/core/scan/scan.schema.ts';
import { type PageMark, type PageScan, startPageScan } from '../../../../src/page/scan/scan-page.ts';
import { card, cards, shopPage, showPage } from '../extract/page-fixture.ts';
import { type ManualScheduler, manualScheduler, settle } from '../support/manual-scheduler.ts';

const FINDING: Finding = {
  category: 'account-sales',
  level: 'likely',
  polarity: 'offer',
  score: 40,
  pack: 'test@1',
  matches: [],
  law: [],
};
const address = location.href;

let controller: AbortController;
let scheduler: ManualScheduler;
let updates: ScanUpdate[];
let marks: readonly PageMark[];
let judged: string[];
let ids: number;

/** Flags what sells an account. */
function detect({ title, text }: Listing): Finding[] {
  judged.push(title ?? '');
  return text.includes('account') ? [FINDING] : [];
}

function start(judge: (listing: Listing) => Finding[] = detect): PageScan {
  return startPageScan({
    document,
    detect: judge,
    onUpdate: (update) => updates.push(ScanUpdateSchema.parse(update)),
    onMarks: (latest) => {
      marks = latest;
    },
    scheduler,
    signal: controller.signal,
    now: () => 1_000,
    newId: () => `scan-${++ids}`,
  });
}

/** Lets the watcher notice and the scan work. */
async function rest(): Promise<void> {
  await settle();
  scheduler.pass(3_000);
  await settle();
}

/** What a listener that merged all updates would know. */
function scan(): Scan {
  const merged = updates.reduce<Scan | null>((known, update) => applyScanUpdate(known, update), null);
  if (merged === null) throw new Error('no update came');
  return merged;
}

const grid = () => document.querySelector('.grid') ?? document.body;
const foundTitles = () => scan().found.map(({ listing }) => listing.title);

beforeEach(() => {
  controller = new AbortController();
  scheduler = manualScheduler();
  updates = [];
  marks = [];
  judged = [];
  ids = 0;
  showPage(shopPage(cards(6) + card(7, 'Aged account for sale', '￥9')));
});

afterEach(() => {
  controller.abort();
  history.replaceState(null, '', address);
});

describe('the first pass', () => {
  test('reports what was found and marks it', async () => {
    start();
    await rest();
    expect(scan()).toMatchObject({
      id: 'scan-1',
      url: address,
      state: { kind: 'done' },
      listings: 7,
      startedAt: 1_000,
    });
    expect(foundTitles()).toEqual(['Aged account for sale']);
    expect(marks.map(({ level, elements }) => ({ level, elements }))).toEqual([
      { level: 'likely', elements: [grid().lastElementChild] },
    ]);
  });

  test('says that it scans before it is done', async () => {
    start();
    expect(updates.at(-1)?.state).toEqual({ kind: 'scanning', done: 0, total: 0 });
    await rest();
    expect(updates.at(-1)?.state).toEqual({ kind: 'done' });
  });

  test('yields between slices and tells how far it is', async () => {
    const slow = (listing: Listing) => {
      scheduler.pass(200);
      return detect(listing);
    };
    start(slow);
    await rest();
    const progress = updates.flatMap(({ state }) => (state.kind === 'scanning' ? [state.done] : []));
    expect(progress).toEqual([0, 1, 2, 3, 4, 5, 6, 7].filter((done) => progress.includes(done)));
    expect(progress.length).toBeGreaterThan(3);
  });

  test('counts what it could not read', async () => {
    document.body.insertAdjacentHTML('beforeend', '<canvas width="300" height="200"></canvas>');
    start();
    await rest();
    expect(scan().notScanned).toMatchObject({ canvases: 1, frames: 0 });
  });
});

describe('what was covered', () => {
  test('a page read to its end', async () => {
    start();
    await rest();
    expect(scan().coverage).toBe('whole');
  });

  test('a list of pictures only', async () => {
    const picture = (at: number) => `<li><a href="/i/${at}"><img src="/${at}.jpg"></a></li>`;
    showPage(`<ul>${Array.from({ length: 12 }, (_, at) => picture(at)).join('')}</ul>`);
    start();
    await rest();
    expect(scan()).toMatchObject({ listings: 0, coverage: 'no-records' });
  });

  test('an article with a few pictures', async () => {
    const picture = (at: number) => `<p><a href="/i/${at}"><img src="/${at}.jpg"></a></p>`;
    const prose = `<p>${'A sentence of an article about bridges and towns. '.repeat(5)}</p>`;
    showPage(prose.repeat(10) + Array.from({ length: 12 }, (_, at) => picture(at)).join(''));
    start();
    await rest();
    expect(scan()).toMatchObject({ listings: 0, coverage: 'whole' });
  });

  test('a record that never ends', async () => {
    grid().insertAdjacentHTML('beforeend', card(9, `Long ${'words '.repeat(20_000)}`, '￥3'));
    start();
    await rest();
    expect(scan()).toMatchObject({ listings: 8, coverage: 'cut-short' });
  });
});

describe('a changing page', () => {
  test('only what was added is judged', async () => {
    start();
    await rest();
    judged = [];
    grid().insertAdjacentHTML('beforeend', card(8, 'Blue bike', '￥70') + card(9, 'Old account', '￥5'));
    await rest();
    expect(judged).toEqual(['Blue bike', 'Old account']);
    expect(scan().listings).toBe(9);
    expect(foundTitles()).toEqual(['Aged account for sale', 'Old account']);
    expect(marks).toHaveLength(2);
  });

  test('marks come in page order, also when records are added on top', async () => {
    start();
    await rest();
    grid().insertAdjacentHTML('afterbegin', card(8, 'New account', '￥70'));
    await rest();
    expect(marks.map(({ listing }) => listing.title)).toEqual(['New account', 'Aged account for sale']);
  });

  test('removed listings are reported', async () => {
    start();
    await rest();
    grid().lastElementChild?.remove();
    await rest();
    expect(updates.flatMap(({ removed }) => removed)).toHaveLength(1);
    expect(scan()).toMatchObject({ listings: 6, found: [] });
    expect(marks).toEqual([]);
  });

  test('a node that is used again for other words is judged again', async () => {
    start();
    await rest();
    judged = [];
    const heading = grid().lastElementChild?.querySelector('h3 a');
    if (heading) heading.textContent = 'Helmet, size M';
    await rest();
    expect(judged).toEqual(['Helmet, size M']);
    expect(foundTitles()).toEqual([]);
    expect(marks).toEqual([]);
  });

  test('the same listing stays the same when the list is drawn anew', async () => {
    start();
    await rest();
    const [before] = marks;
    judged = [];
    grid().innerHTML = `${grid().innerHTML} `;
    await rest();
    expect(judged).toEqual([]);
    expect(marks[0]?.id).toBe(before?.id);
    expect(marks[0]?.elements[0]).toBe(grid().lastElementChild);
  });

  test('another route is another scan', async () => {
    start();
    await rest();
    history.pushState(null, '', '?tab=phones');
    grid().innerHTML = cards(5, 50) + card(77, 'Phone account', '￥3');
    await rest();
    expect(scan()).toMatchObject({ id: 'scan-2', url: location.href, listings: 6, state: { kind: 'done' } });
    expect(foundTitles()).toEqual(['Phone account']);
  });

  test('a page that is changed while it is judged ends up right', async () => {
    let isFirst = true;
    start((listing) => {
      if (isFirst) {
        isFirst = false;
        grid().lastElementChild?.remove();
        grid().insertAdjacentHTML('beforeend', card(99, 'Late account', '￥1'));
      }
      scheduler.pass(20);
      return detect(listing);
    });
    await rest();
    await rest();
    expect(foundTitles()).toEqual(['Late account']);
    expect(scan().state).toEqual({ kind: 'done' });
  });
});

describe('a page that never rests', () => {
  test('is read again only after it has had many times the time that the reading took', async () => {
    let looks = 0;
    const still = scheduler;
    // Every look at the clock takes ten milliseconds: a reading looks at it after each of its steps.
    scheduler = { ...still, now: () => still.now() + 10 * ++looks };
    start();
    await settleAll();
    const took = 10 * looks;
    expect(scan().listings).toBe(7);
    grid().lastElementChild?.remove();
    await settle();
    still.pass(500);
    await settleAll();
    expect(scan().listings).toBe(7);
    still.pass(20 * took);
    await settleAll();
    expect(scan().listings).toBe(6);
  });

  /** Every step of a reading is a slice of its own here, with a promise after each. */
  async function settleAll(): Promise<void> {
    for (let turn = 0; turn < 100; turn += 1) await settle();
  }
});

describe('trouble', () => {
  test('a page without a body is an empty scan, and read once it has one', async () => {
    const body = document.body;
    body.remove();
    start();
    await rest();
    expect(scan()).toMatchObject({ state: { kind: 'done' }, listings: 0 });
    document.documentElement.append(body);
    await rest();
    expect(scan().listings).toBe(7);
  });

  test('a failing detector makes a failed scan, not an uncaught error', async () => {
    start(() => {
      throw new Error('broken rule');
    });
    await rest();
    expect(scan().state).toEqual({ kind: 'failed', reason: 'broken rule' });
  });

  test('scanning again starts over as a new scan', async () => {
    const running = start();
    await rest();
    judged = [];
    running.scanAgain();
    await rest();
    expect(judged).toHaveLength(7);
    expect(scan()).toMatchObject({ id: 'scan-2', listings: 7, state: { kind: 'done' } });
    expect(foundTitles()).toEqual(['Aged account for sale']);
  });

  test('nothing comes after the signal', async () => {
    start();
    await rest();
    controller.abort();
    const count = updates.length;
    grid().insertAdjacentHTML('beforeend', card(8, 'Old account', '￥5'));
    await rest();
    expect(updates).toHaveLength(count);
  });
});

describe('judging once more', () => {
  test('is the same scan, tells what changed alone, and keeps the marks meanwhile', async () => {
    let words = ['account'];
    const page = start(({ title, text }) => {
      judged.push(title ?? '');
      return words.some((word) => text.includes(word)) ? [FINDING] : [];
    });
    await rest();
    const [first] = foundTitles();
    expect(foundTitles()).toHaveLength(1);
    judged = [];
    updates = updates.slice(-1);
    const before = marks;
    words = ['account', String(judgedTitle())];
    page.judgeAgain();
    expect(marks).toEqual(before);
    await rest();
    expect(judged).toHaveLength(7);
    const told = updates.slice(1).flatMap(({ found }) => found.map(({ listing }) => listing.title));
    expect(told).toEqual([judgedTitle()]);
    expect(new Set(updates.map(({ id }) => id)).size).toBe(1);
    expect(marks.map(({ listing }) => listing.title)).toEqual([judgedTitle(), first]);
    words = [];
    page.judgeAgain();
    await rest();
    expect(updates.at(-1)?.removed).toHaveLength(2);
    expect(marks).toEqual([]);
  });

  function judgedTitle(): string {
    return document.querySelector('.card h3')?.textContent ?? '';
  }
});
