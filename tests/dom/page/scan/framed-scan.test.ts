import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/detect/finding.schema.ts';
import { applyScanUpdate } from '../../../../src/core/scan/apply-scan-update.ts';
import { type Scan, type ScanUpdate, ScanUpdateSchema } from '../../../../src/core/scan/scan.schema.ts';
import { startFramedScan } from '../../../../src/page/scan/framed-scan.ts';
import type { PageMark, PageScan } from '../../../../src/page/scan/scan-page.ts';
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

let controller: AbortController;
let scheduler: ManualScheduler;
let updates: ScanUpdate[];
let marks: readonly PageMark[];
let running: PageScan;

const merged = () => updates.reduce<Scan | null>((known, update) => applyScanUpdate(known, update), null);
const foundTitles = () => merged()?.found.map(({ listing }) => listing.title) ?? [];

/** A frame of the page's own origin. */
async function addFrame(markup: string, width = 600): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = '400';
  frame.srcdoc = markup;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}

const listWith = (title: string, from: number) => shopPage(cards(5, from) + card(from + 9_000, title, '￥9'));

/** Lets watchers notice and the scans work, frames after the page. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await settle();
    scheduler.pass(3_000);
    await settle();
  }
}

beforeEach(() => {
  controller = new AbortController();
  scheduler = manualScheduler();
  updates = [];
  marks = [];
  showPage(shopPage(cards(6) + card(7, 'Aged account for sale', '￥9')));
  running = startFramedScan({
    document,
    detect: ({ text }) => (text.includes('account') ? [FINDING] : []),
    onUpdate: (update) => updates.push(ScanUpdateSchema.parse(update)),
    onMarks: (latest) => {
      marks = latest;
    },
    scheduler,
    signal: controller.signal,
  });
});

afterEach(() => controller.abort());

test('the listings of a frame count and are found with those of the page, in one scan', async () => {
  const frame = await addFrame(listWith('Framed account', 100));
  await rest();
  expect(foundTitles()).toEqual(['Aged account for sale', 'Framed account']);
  expect(merged()).toMatchObject({ listings: 13, state: { kind: 'done' }, notScanned: { frames: 0 } });
  expect(new Set(updates.map(({ id }) => id)).size).toBe(1);
  expect(marks.map(({ elements }) => elements[0]?.ownerDocument)).toEqual([document, frame.contentDocument]);
  expect(merged()?.found[1]?.listing.site).toBe(location.hostname);
});

test('a frame follows its own changes', async () => {
  const frame = await addFrame(listWith('Framed account', 100));
  await rest();
  frame.contentDocument
    ?.querySelector('.grid')
    ?.insertAdjacentHTML('beforeend', card(9_999, 'Second account', '￥8'));
  await rest();
  expect(foundTitles()).toContain('Second account');
  expect(merged()?.listings).toBe(14);
});

test('with a frame that goes, its listings and marks go', async () => {
  const frame = await addFrame(listWith('Framed account', 100));
  await rest();
  frame.remove();
  document.querySelector('.grid')?.insertAdjacentHTML('beforeend', cards(1, 50));
  await rest();
  expect(foundTitles()).toEqual(['Aged account for sale']);
  expect(merged()?.listings).toBe(8);
  expect(marks).toHaveLength(1);
});

test('a frame that loads something else is read anew', async () => {
  const frame = await addFrame(listWith('Framed account', 100));
  await rest();
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = listWith('Another account', 300);
  await loaded;
  await rest();
  expect(foundTitles()).toEqual(['Aged account for sale', 'Another account']);
});

test('a frame in a frame is read', async () => {
  const inner = listWith('Deep account', 500).replaceAll('"', '&quot;');
  const frame = await addFrame(`<iframe width="500" height="300" srcdoc="${inner}"></iframe>`);
  await new Promise((resolve) => {
    const nested = frame.contentDocument?.querySelector('iframe');
    if (nested?.contentDocument?.querySelector('.grid')) resolve(null);
    else nested?.addEventListener('load', resolve, { once: true });
  });
  await rest();
  expect(foundTitles()).toContain('Deep account');
});

test('an offer that stands in the page and in a frame stays found when the frame goes', async () => {
  const twice = card(777_777, 'Shared account', '￥5');
  document.querySelector('.grid')?.insertAdjacentHTML('beforeend', twice);
  const frame = await addFrame(shopPage(cards(5, 100) + twice));
  await rest();
  expect(foundTitles()).toContain('Shared account');
  frame.remove();
  document.querySelector('.grid')?.insertAdjacentHTML('beforeend', cards(1, 50));
  await rest();
  expect(foundTitles()).toContain('Shared account');
});

test('a frame of another origin, or too small to show a listing, is not read', async () => {
  const sandboxed = await addFrame(listWith('Foreign account', 100));
  sandboxed.remove();
  sandboxed.setAttribute('sandbox', '');
  document.body.append(sandboxed);
  await addFrame(listWith('Tiny account', 200), 1);
  await rest();
  expect(foundTitles()).toEqual(['Aged account for sale']);
  expect(merged()?.notScanned.frames).toBe(1);
});

test('scanning again tells everything again under a new id', async () => {
  await addFrame(listWith('Framed account', 100));
  await rest();
  const before = merged()?.id;
  running.scanAgain();
  await rest();
  expect(merged()?.id).not.toBe(before);
  expect(foundTitles()).toEqual(['Aged account for sale', 'Framed account']);
});

test('nothing comes after the signal', async () => {
  const frame = await addFrame(listWith('Framed account', 100));
  await rest();
  const told = updates.length;
  controller.abort();
  frame.contentDocument?.querySelector('.grid')?.replaceChildren();
  await addFrame(listWith('Late account', 400));
  await rest();
  expect(updates).toHaveLength(told);
});
