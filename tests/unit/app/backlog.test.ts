import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Backlog, BacklogCommand } from '../../../src/core/backlog/backlog.schema.ts';
import { PACE_MS } from '../../../src/core/backlog/backlog.ts';
import { createFakeBrowser } from '../../fixtures/builders/fake-browser.ts';
import { aFinding, aJudged, aScan } from '../../fixtures/builders/scan.ts';

const fake = createFakeBrowser();
const tabs = new Map<number, { url: string; status: string }>();
const log: string[] = [];
let nextTab = 1;
vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    ...fake,
    alarms: {
      create: async () => log.push('wake'),
      clear: async () => log.push('sleep'),
    },
    tabs: {
      sendMessage: async () => undefined,
      async create({ url, active }: { url: string; active: boolean }) {
        const id = nextTab++;
        tabs.set(id, { url, status: 'loading' });
        log.push(`open ${url}${active ? ' in front' : ''}`);
        return { id };
      },
      async get(id: number) {
        const tab = tabs.get(id);
        if (tab === undefined) throw new Error(`No tab with id: ${id}.`);
        return tab;
      },
      async remove(id: number) {
        tabs.delete(id);
        log.push(`close ${id}`);
      },
    },
  },
}));

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  vi.resetModules();
  log.length = 0;
  tabs.clear();
  nextTab = 1;
  fake.granted.clear();
  fake.granted.add('https://a.example/*');
  await fake.storage.session.remove('backlog');
});
afterEach(() => vi.useRealTimers());

const load = () => import('../../../src/app/backlog.ts');
const stored = async () => (await fake.storage.session.get('backlog')).backlog as Backlog;
const kinds = async () => (await stored()).items.map(({ state }) => state.kind);
const start = (urls: string[]): BacklogCommand => ({ kind: 'start', id: 'backlog-1', urls, tabs: [] });
const loaded = (id: number) => tabs.set(id, { url: '', status: 'complete' });
const scanned = (id: number) =>
  fake.storage.session.set({ [`scan:${id}`]: aScan({ listings: 5, found: [aJudged('x', [aFinding()])] }) });

test('pages are opened behind, paced, scanned, counted and closed', async () => {
  const { commandBacklog, advanceBacklog } = await load();
  await commandBacklog(start(['https://a.example/1', 'https://a.example/2', 'https://a.example/3']));
  expect(log.filter((line) => line.startsWith('open'))).toEqual(['open https://a.example/1']);
  await vi.advanceTimersByTimeAsync(PACE_MS);
  expect(log.filter((line) => line.startsWith('open'))).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(PACE_MS * 3);
  expect(await kinds()).toEqual(['loading', 'loading', 'waiting']);
  loaded(1);
  await advanceBacklog();
  expect(await kinds()).toEqual(['scanning', 'loading', 'waiting']);
  await scanned(1);
  await advanceBacklog();
  expect((await stored()).items[0]?.state).toEqual({ kind: 'done', listings: 5, flagged: 1 });
  expect(log).toContain('close 1');
  expect(await kinds()).toEqual(['done', 'loading', 'loading']);
});

test('it goes on where it was after the background has died', async () => {
  const before = await load();
  await before.commandBacklog(start(['https://a.example/1', 'https://a.example/2']));
  vi.clearAllTimers();
  vi.resetModules();
  const after = await load();
  loaded(1);
  vi.setSystemTime(1_000_000 + PACE_MS);
  await after.advanceBacklog();
  expect(await kinds()).toEqual(['scanning', 'loading']);
  await scanned(1);
  await scanned(2);
  loaded(2);
  await after.advanceBacklog();
  await after.advanceBacklog();
  expect(await kinds()).toEqual(['done', 'done']);
  expect(log.at(-1)).toBe('sleep');
});

test('a site that was not granted is never opened', async () => {
  const { commandBacklog } = await load();
  await commandBacklog(start(['https://other.example/1', 'about:blank']));
  expect((await stored()).items.map(({ state }) => state)).toEqual([
    { kind: 'skipped', reason: 'no-permission' },
    { kind: 'skipped', reason: 'unscannable' },
  ]);
  expect(log.some((line) => line.startsWith('open'))).toBe(false);
});

test('a tab that was closed or takes too long is left out', async () => {
  const { commandBacklog, advanceBacklog } = await load();
  await commandBacklog(start(['https://a.example/1', 'https://a.example/2']));
  await vi.advanceTimersByTimeAsync(PACE_MS);
  tabs.delete(1);
  await advanceBacklog();
  vi.setSystemTime(1_000_000 + 60_000);
  await advanceBacklog();
  expect((await stored()).items.map(({ state }) => state)).toEqual([
    { kind: 'skipped', reason: 'gone' },
    { kind: 'skipped', reason: 'timeout' },
  ]);
});

test('called off, its own tabs are closed and nothing more is opened; another may start then', async () => {
  const { commandBacklog } = await load();
  await commandBacklog(start(['https://a.example/1', 'https://a.example/2']));
  await commandBacklog({ kind: 'start', id: 'backlog-2', urls: ['https://a.example/9'], tabs: [] });
  expect((await stored()).id).toBe('backlog-1');
  await commandBacklog({ kind: 'cancel' });
  await vi.advanceTimersByTimeAsync(PACE_MS * 4);
  expect(tabs.size).toBe(0);
  expect(await kinds()).toEqual(['skipped', 'skipped']);
  await commandBacklog({ kind: 'start', id: 'backlog-2', urls: ['https://a.example/9'], tabs: [] });
  expect((await stored()).id).toBe('backlog-2');
});
