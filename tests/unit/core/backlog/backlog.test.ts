import { describe, expect, test } from 'vitest';
import { BacklogSchema } from '../../../../src/core/backlog/backlog.schema.ts';
import {
  cancelled,
  isFinished,
  MAX_AT_ONCE,
  newBacklog,
  nextToBegin,
  PACE_MS,
  summaryOf,
  withState,
} from '../../../../src/core/backlog/backlog.ts';
import { MAX_BACKLOG } from '../../../../src/core/backlog/backlog-values.ts';
import { readAddresses } from '../../../../src/core/backlog/read-addresses.ts';

const urls = (count: number) => Array.from({ length: count }, (_, index) => `https://a.example/${index}`);
const start = (count: number, tabs: { id: number; url: string }[] = []) =>
  newBacklog({ kind: 'start', id: 'backlog-1', urls: urls(count), tabs });
const loading = { kind: 'loading', since: 1 } as const;

describe('a list of addresses', () => {
  test('each is taken once, in order; what is no address of the web is named', () => {
    const text =
      ' https://a.example/1 \r\n\nhttps://a.example/2\nhttps://a.example/1\njavascript:alert(1)\nplain\n';
    expect(readAddresses(text)).toEqual({
      urls: ['https://a.example/1', 'https://a.example/2'],
      rejected: ['javascript:alert(1)', 'plain'],
      tooMany: 0,
    });
  });

  test('a list that is too long is cut, and says by how much', () => {
    const { urls: taken, tooMany } = readAddresses(urls(MAX_BACKLOG + 7).join('\n'));
    expect([taken.length, tooMany]).toEqual([MAX_BACKLOG, 7]);
  });
});

describe('what is begun next', () => {
  test('no more than a few at once', () => {
    let backlog = start(5);
    for (let index = 0; index < MAX_AT_ONCE; index += 1) {
      expect(nextToBegin(backlog, 10_000)).toBe(index);
      backlog = withState(backlog, index, loading, index);
    }
    expect(nextToBegin(backlog, 10_000)).toBeNull();
    backlog = withState(backlog, 0, { kind: 'done', listings: 1, flagged: 0 });
    expect(nextToBegin(backlog, 10_000)).toBe(MAX_AT_ONCE);
  });

  test('no tab is opened sooner than the pace allows; a clock set back does not hold it up', () => {
    const backlog = { ...withState(start(3), 0, loading, 4), openedAt: 50_000 };
    expect(nextToBegin(backlog, 50_000 + PACE_MS - 1)).toBeNull();
    expect(nextToBegin(backlog, 50_000 + PACE_MS)).toBe(1);
    expect(nextToBegin(backlog, 1_000)).toBe(1);
  });

  test('tabs that are open already come first and need no pace', () => {
    const backlog = { ...start(1, [{ id: 7, url: 'https://b.example/' }]), openedAt: 50_000 };
    expect(backlog.items[0]).toMatchObject({ tabId: 7, isOwnTab: false });
    expect(nextToBegin(backlog, 50_001)).toBe(0);
  });
});

test('called off, nothing waits or runs any more, and what is done stays done', () => {
  const running = withState(withState(start(3), 0, { kind: 'done', listings: 9, flagged: 2 }), 1, loading, 4);
  expect(isFinished(running)).toBe(false);
  const off = cancelled(running);
  expect(isFinished(off)).toBe(true);
  expect(summaryOf(off)).toEqual({ pages: 3, done: 1, skipped: 2, listings: 9, flagged: 2 });
  expect(BacklogSchema.parse(off)).toEqual(off);
});
