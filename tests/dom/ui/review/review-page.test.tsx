import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FlagRow } from '../../../../src/core/flags/flag-row.ts';
import { fail, ok } from '../../../../src/core/result.ts';
import { aRow, flagOf } from '../../../fixtures/builders/flag.ts';
import { all, one, openReview, text } from './open-review.tsx';

/** Rows from the newest to the oldest. */
const rows = (count: number, change: (index: number) => Partial<FlagRow> = () => ({})): FlagRow[] =>
  Array.from({ length: count }, (_, index) =>
    aRow({
      id: `s|${index}`,
      title: `Offer ${index}`,
      lastSeen: 1_700_000_000_000 - index * 60_000,
      ...change(index),
    }),
  );
const titles = () => all('.flag-row .row-title').map(({ textContent }) => textContent);
const currentTitle = () => one('.flag-row[aria-current] .row-title').textContent;
const outcome = () => one('.outcome').textContent;
const press = (keys: string) => userEvent.keyboard(keys);
const ready = () => vi.waitFor(() => expect(all('.flag-row').length).toBeGreaterThan(0));

describe('the table', () => {
  test('draws only the rows in sight of a hundred thousand, and tells their whole number', async () => {
    openReview({ rows: rows(100_000) });
    await ready();
    expect(all('.flag-row').length).toBeLessThan(80);
    expect(one('.flags-table').getAttribute('aria-rowcount')).toBe('100001');
    const scroller = one('.flags-scroller');
    expect(scroller.scrollHeight).toBe(100_000 * 36 + one('.flags-table thead').offsetHeight);
    scroller.scrollTop = 50_000 * 36;
    await vi.waitFor(() => expect(titles()).toContain('Offer 50003'));
    const row =
      all('.flag-row').find((each) => each.textContent?.includes('Offer 50003 ') ?? false) ??
      all('.flag-row')[20];
    expect(row?.offsetHeight).toBe(36);
    expect(one('.flags-table thead th').getBoundingClientRect().top).toBe(
      scroller.getBoundingClientRect().top,
    );
    expect(all('.flag-row').length).toBeLessThan(80);
    scroller.scrollTop = scroller.scrollHeight;
    await vi.waitFor(() => expect(titles().at(-1)).toBe('Offer 99999'));
  });

  test.each([640, 960, 1040, 1280, 1440, 1600, 1920])(
    'fills its room at %i px, the names of listings most of all',
    async (width) => {
      await page.viewport(width, 900);
      openReview({ rows: rows(500) });
      await ready();
      const scroller = one('.flags-scroller');
      const heads = all('.flags-table thead th').filter(({ offsetWidth }) => offsetWidth > 0);
      const right = scroller.getBoundingClientRect().left + scroller.clientWidth;
      expect(heads.at(-1)?.getBoundingClientRect().right).toBeCloseTo(right, 0);
      expect(one('.flags-table td.col-title').offsetWidth).toBeGreaterThan(200);
    },
  );

  test('opens with what nobody has decided about, the newest first', async () => {
    openReview({
      rows: rows(4, (index) => ({ state: index === 1 ? 'confirmed' : index === 2 ? 'changed' : 'open' })),
    });
    await ready();
    await vi.waitFor(() => expect(titles()).toEqual(['Offer 0', 'Offer 2', 'Offer 3']));
    await vi.waitFor(() => expect(one('.selection-line').textContent).toBe('3 of 4 flags shown'));
  });

  test('sorts by a column, and the other way round', async () => {
    // Beside the pane there is room for the price only on a wide screen.
    await page.viewport(1920, 900);
    openReview({ rows: rows(3, (index) => ({ price: ['¥1,200', '9', null][index] ?? null })) });
    await ready();
    await userEvent.click(page.getByRole('button', { name: 'Price' }));
    await vi.waitFor(() => expect(titles()).toEqual(['Offer 2', 'Offer 1', 'Offer 0']));
    await vi.waitFor(() => expect(one('.col-price').getAttribute('aria-sort')).toBe('ascending'));
    await userEvent.click(page.getByRole('button', { name: 'Price' }));
    await vi.waitFor(() => expect(titles()).toEqual(['Offer 0', 'Offer 1', 'Offer 2']));
  });

  test('a name of ten thousand characters or of markup is shown as text, in one line', async () => {
    const markup = '<img src=x onerror="document.title=1"><b>x</b>';
    openReview({
      rows: rows(2, (index) => ({ seller: index === 0 ? 'x'.repeat(10_000) : markup, title: markup })),
    });
    await ready();
    expect(all('.flag-row').map(({ offsetHeight }) => offsetHeight)).toEqual([36, 36]);
    expect(all('.col-seller bdi').map((each) => each.textContent)[1]).toBe(markup);
    expect(all('.flags-table img, .detail img, .flags-table b')).toEqual([]);
  });
});

describe('keys', () => {
  test('j and k walk, c confirms and the next row takes the place, z brings it back', async () => {
    const { flags } = openReview({ rows: rows(3) });
    await ready();
    await press('j');
    await vi.waitFor(() => expect(currentTitle()).toBe('Offer 1'));
    await press('c');
    await vi.waitFor(() => expect(titles()).toEqual(['Offer 0', 'Offer 2']));
    expect(flags.review).toHaveBeenCalledExactlyOnceWith(['s|1'], {
      decision: 'confirmed',
      reason: null,
      note: '',
    });
    await vi.waitFor(() => expect(currentTitle()).toBe('Offer 2'));
    await vi.waitFor(() => expect(outcome()).toBe('1 flag confirmed.'));
    await press('z');
    await vi.waitFor(() => expect(currentTitle()).toBe('Offer 1'));
    await vi.waitFor(() => expect(outcome()).toBe('Taken back for 1 flag.'));
    await press('z');
    await vi.waitFor(() => expect(outcome()).toBe('There is no decision of this window to take back.'));
  });

  test('d asks why; a number answers, Escape takes the question back', async () => {
    const { flags } = openReview({ rows: rows(2) });
    await ready();
    await press('d');
    await expect.element(page.getByText('Why dismiss it?')).toBeVisible();
    await press('{Escape}');
    await vi.waitFor(() => expect(all('.decisions-question')).toEqual([]));
    await press('d');
    await vi.waitFor(() => expect(all('.decisions-question')).toHaveLength(1));
    await press('1');
    await vi.waitFor(() => expect(outcome()).toBe('1 flag dismissed.'));
    expect(flags.review).toHaveBeenCalledExactlyOnceWith(['s|0'], {
      decision: 'dismissed',
      reason: 'other-sense',
      note: '',
    });
  });

  test('n takes a note; its letters are no keys', async () => {
    const { flags } = openReview({ rows: rows(2) });
    await ready();
    await press('n');
    await vi.waitFor(() => expect(document.activeElement?.localName).toBe('textarea'));
    await press('decent x/?{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(outcome()).toBe('The note is saved on 1 flag.'));
    expect(flags.review).toHaveBeenCalledExactlyOnceWith(['s|0'], {
      decision: null,
      reason: null,
      note: 'decent x/?',
    });
  });

  test('keys that come in one burst each mean the row that is in focus by then', async () => {
    const { flags } = openReview({ rows: rows(6) });
    await ready();
    for (const key of ['j', 'c', 'c', 'j', 'e'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await vi.waitFor(() => expect(flags.review).toHaveBeenCalledTimes(3));
    const decided = flags.review.mock.calls.map(([ids, { decision }]) => `${ids} ${decision}`);
    expect(decided).toEqual(['s|1 confirmed', 's|2 confirmed', 's|4 escalated']);
  });

  test('x chooses rows, and a decision goes to all of them', async () => {
    const { flags } = openReview({ rows: rows(4) });
    await ready();
    await press('xjjx');
    await vi.waitFor(() => expect(one('.selection-line').textContent).toContain('2 flags chosen'));
    await press('e');
    await vi.waitFor(() => expect(outcome()).toBe('2 flags escalated.'));
    expect(flags.review).toHaveBeenCalledWith(['s|0', 's|2'], {
      decision: 'escalated',
      reason: null,
      note: '',
    });
    await vi.waitFor(() => expect(titles()).toEqual(['Offer 1', 'Offer 3']));
  });

  test('/ goes to the search, ? shows the keys, and none fires while one writes or with a modifier', async () => {
    const { flags } = openReview({ rows: rows(2) });
    await ready();
    await press('/');
    expect(document.activeElement?.getAttribute('type')).toBe('search');
    await press('cde');
    expect(flags.review).not.toHaveBeenCalled();
    (document.activeElement as HTMLElement).blur();
    await press('{Control>}c{/Control}{Alt>}e{/Alt}');
    expect(flags.review).not.toHaveBeenCalled();
    await press('?');
    await vi.waitFor(() => expect(one<HTMLDialogElement>('dialog').open).toBe(true));
    await press('c');
    expect(flags.review).not.toHaveBeenCalled();
  });

  test('what could not be stored is said, and nothing else happens', async () => {
    openReview({ rows: rows(2), client: { review: async () => fail('full') } });
    await ready();
    await press('c');
    await vi.waitFor(() =>
      expect(outcome()).toContain('The browser gives no more room. Nothing was changed.'),
    );
    await vi.waitFor(() => expect(titles()).toHaveLength(2));
  });
});

describe('finding', () => {
  test('a filter is a token, and goes with a click', async () => {
    openReview({ rows: rows(4, (index) => ({ site: index % 2 === 0 ? 'a.example' : 'b.example' })) });
    await ready();
    await userEvent.click(page.getByRole('button', { name: 'Site', exact: true }).first());
    await userEvent.click(page.getByRole('checkbox', { name: 'b.example' }));
    await vi.waitFor(() => expect(titles()).toEqual(['Offer 1', 'Offer 3']));
    await press('{Escape}');
    await vi.waitFor(() => expect(all('.filter-values')).toEqual([]));
    await userEvent.click(page.getByRole('button', { name: 'Remove the filter: Site b.example' }));
    await vi.waitFor(() => expect(titles()).toHaveLength(4));
  });

  test('search shows what the store finds, and an address can open with it', async () => {
    openReview({ rows: rows(12, () => ({ state: 'confirmed' })), query: 'Offer 1' });
    await vi.waitFor(() => expect(titles()).toEqual(['Offer 1', 'Offer 10', 'Offer 11']));
    await userEvent.fill(one('.search-field'), 'Offer 11');
    await vi.waitFor(() => expect(titles()).toEqual(['Offer 11']));
  });

  test('an address can open with one flag in focus, also a decided one far down', async () => {
    const many = rows(500, (index) => ({ state: index === 400 ? 'dismissed' : 'open' }));
    const { set } = openReview({ rows: many.slice(0, 100), focus: 's|400' });
    await ready();
    expect(currentTitle()).toBe('Offer 0');
    set(many);
    await vi.waitFor(() => expect(currentTitle()).toBe('Offer 400'));
    await press('j');
    await vi.waitFor(() => expect(currentTitle()).toBe('Offer 401'));
  });

  test('days bound when a listing was last seen, both included', async () => {
    openReview({
      rows: rows(3, (index) => ({ lastSeen: new Date(2026, 10, 20 + index, 23, 30).getTime() })),
    });
    await ready();
    await userEvent.fill(page.getByLabelText('Seen from'), '2026-11-21');
    await vi.waitFor(() => expect(titles()).toEqual(['Offer 2', 'Offer 1']));
    await userEvent.fill(page.getByLabelText('to', { exact: true }), '2026-11-21');
    await vi.waitFor(() => expect(titles()).toEqual(['Offer 1']));
  });
});

describe('the pane', () => {
  test('shows reasons, history and changes of the flag in focus', async () => {
    openReview({
      rows: rows(1),
      flag: (row) =>
        flagOf(row, {
          changes: [{ at: 1_700_000_000_000, field: 'price', from: '¥65', to: '¥30' }],
          reviews: [
            {
              id: 'review-1',
              who: 'Ben',
              at: 1_700_000_000_000,
              decision: 'dismissed',
              reason: 'context',
              note: 'a warning',
              essence: 'e',
              undoneAt: 1_700_000_060_000,
            },
          ],
        }),
    });
    await vi.waitFor(() => expect(all('.history-entry')).toHaveLength(2));
    const pane = one('.detail').textContent;
    expect(pane).toContain('Rule: Title of wechat-account-grade');
    expect(pane).toContain('Dismissed: A report, a warning or a request for help');
    expect(pane).toContain('Ben');
    expect(pane).toContain('taken back');
    expect(one('del').textContent).toBe('¥65');
    expect(one('ins').textContent).toBe('¥30');
  });

  test('an address that is none of the web is no link', async () => {
    openReview({
      rows: rows(1),
      flag: (row) => {
        const flag = flagOf(row);
        return { ...flag, listing: { ...flag.listing, url: 'javascript:alert(1)' } };
      },
    });
    await vi.waitFor(() => expect(all('.fact-links a')).toHaveLength(1));
    expect(one<HTMLAnchorElement>('.fact-links a').href).toBe('https://market.example/list');
  });

  test('similar listings are chosen together: fifty postings, one decision', async () => {
    const many = rows(50);
    const { flags } = openReview({
      rows: many,
      similar: { byText: many.slice(1, 40), byHandle: many.slice(40) },
    });
    await userEvent.click(page.getByRole('button', { name: 'Choose all 50, to decide them together' }));
    await press('c');
    await vi.waitFor(() => expect(outcome()).toBe('50 flags confirmed.'));
    expect(flags.review).toHaveBeenCalledOnce();
    expect(new Set(flags.review.mock.calls[0]?.[0]).size).toBe(50);
  });
});

test('a similar flag that is filtered out is shown when it is opened', async () => {
  const three = rows(3, (index) => ({ state: index === 2 ? 'dismissed' : 'open' }));
  openReview({ rows: three, similar: { byText: three.slice(2), byHandle: [] } });
  await vi.waitFor(() => expect(titles()).toEqual(['Offer 0', 'Offer 1']));
  await userEvent.click(await vi.waitFor(() => one('.similar .row-title')));
  await vi.waitFor(() => expect(currentTitle()).toBe('Offer 2'));
  expect(all('.token')).toHaveLength(0);
});

describe('charts', () => {
  const decided = rows(8, (index) => ({
    state: index < 6 ? 'dismissed' : 'confirmed',
    rules: ['weak-rule'],
  }));

  test('each has its numbers in a table', async () => {
    openReview({ rows: decided });
    await userEvent.click(page.getByText('Charts'));
    await vi.waitFor(() => expect(all('.charts table').length).toBeGreaterThan(5));
    for (const picture of all('.charts svg:not(.icon)'))
      expect(picture.getAttribute('aria-hidden')).toBe('true');
    expect(all('.charts table').every((table) => table.querySelectorAll('tbody tr').length > 0)).toBe(true);
    expect(one('.chart-rules').textContent).toContain('25%');
  });

  test('a rule that is mostly dismissed is named with examples, turned off, and reported', async () => {
    const { turnRule, copy } = openReview({ rows: decided });
    await userEvent.click(page.getByText('Charts'));
    await expect
      .element(page.getByText('6 of 8 decided flags of this rule were dismissed. Examples:'))
      .toBeVisible();
    expect(all('.doubtful .row-title').map(({ textContent }) => textContent)).toHaveLength(5);
    await userEvent.click(all('.doubtful .row-title')[0] ?? document.body);
    await vi.waitFor(() => expect(currentTitle()).toBe('Offer 0'));
    await userEvent.click(page.getByRole('button', { name: 'Turn this rule off: Title of weak-rule' }));
    expect(turnRule).toHaveBeenCalledExactlyOnceWith('weak-rule', false);
    await userEvent.click(page.getByRole('button', { name: 'Copy a report' }));
    expect(copy.mock.calls[0]?.[0]).toContain(
      'Rule: weak-rule (Title of weak-rule)\nDismissed: 6 of 8 decided',
    );
    expect(copy.mock.calls[0]?.[0]).not.toContain('小王');
  });
});

describe('the flags on this device', () => {
  const openSheet = () => userEvent.click(page.getByRole('button', { name: 'Flags on this device' }));
  const file = new File(['x'], 'flags.jsonl');
  const upload = () => userEvent.upload(one<HTMLInputElement>('input[type="file"]'), file);

  test('an import shows what it would do, with conflicts, before it does it', async () => {
    const review = { id: 'r'.repeat(8), at: 1, reason: null, note: '', essence: '', undoneAt: null };
    const { flags } = openReview({ rows: rows(1) });
    flags.previewImport.mockResolvedValue(
      ok({
        exportedAt: 1_700_000_000_000,
        exportedBy: 'Ben',
        flags: 9,
        added: 5,
        updated: 2,
        same: 1,
        conflicts: 1,
        shown: [
          {
            id: 's|0',
            title: 'Offer 0',
            site: 's',
            here: { ...review, who: 'Ana', decision: 'confirmed' },
            inFile: { ...review, who: 'Ben', decision: 'dismissed' },
            winner: 'in-file',
          },
        ],
      }),
    );
    flags.importFile.mockResolvedValue(ok({ added: 5, updated: 2, same: 1, conflicts: 1 }));
    await openSheet();
    await upload();
    await vi.waitFor(() => expect(one('.preview').textContent).toContain('Written by: Ben'));
    expect(one('.conflict').textContent).toContain('Here: Confirmed (Ana). In the file: Dismissed (Ben).');
    expect(one('.conflict').textContent).toContain('The decision in the file is newer and will stand.');
    expect(flags.importFile).not.toHaveBeenCalled();
    await userEvent.click(page.getByRole('button', { name: 'Take over' }));
    await vi.waitFor(() =>
      expect(one('.import-said').textContent).toBe(
        'Taken over: 5 new, 2 updated, 1 unchanged, 1 decided differently.',
      ),
    );
  });

  test('a file that was looked at is forgotten when it is not wanted', async () => {
    const { flags } = openReview({ rows: rows(1) });
    flags.previewImport.mockResolvedValue(
      ok({
        exportedAt: 1_700_000_000_000,
        exportedBy: 'Ben',
        flags: 1,
        added: 1,
        updated: 0,
        same: 0,
        conflicts: 0,
        shown: [],
      }),
    );
    await openSheet();
    await upload();
    await vi.waitFor(() => expect(all('.preview')).toHaveLength(1));
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    expect(flags.forgetFile).toHaveBeenCalledTimes(1);
    expect(all('.preview')).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Close', exact: true }));
    await vi.waitFor(() => expect(flags.forgetFile).toHaveBeenCalledTimes(2));
  });

  test('their room is told again when more have come', async () => {
    const { set } = openReview({ rows: rows(1) });
    await openSheet();
    await vi.waitFor(() => expect(one('dialog[open]').textContent).toContain('1 flag is stored'));
    set(rows(3));
    await vi.waitFor(() => expect(one('dialog[open]').textContent).toContain('3 flags are stored'));
  });

  test.each([
    [{ kind: 'foreign' }, 'This is no file of TradeFlag flags. Nothing was changed.'],
    [{ kind: 'truncated', line: 12 }, 'The end of this file is missing, after line 12. Nothing was changed.'],
    [{ kind: 'newer', version: 7 }, '(file version 7). Nothing was changed.'],
    [{ kind: 'bad-line', line: 3, field: 'site' }, 'Line 3 cannot be used (site). Nothing was changed.'],
  ] as const)('a file that cannot be used: %j', async (problem, message) => {
    openReview({ rows: rows(1), client: { previewImport: async () => fail(problem) } });
    await openSheet();
    await upload();
    await vi.waitFor(() => expect(one('.import-said').textContent).toContain(message));
  });

  test('a long import shows how far it is and can be called off', async () => {
    const { flags } = openReview({ rows: rows(1) });
    flags.previewImport.mockImplementation(
      (_file, task) =>
        new Promise((resolve) => {
          task?.onProgress?.({ done: 500, total: 2000 });
          task?.signal?.addEventListener('abort', () => resolve(fail({ kind: 'cancelled' })));
        }),
    );
    await openSheet();
    await upload();
    await vi.waitFor(() => expect(one('.task').textContent).toContain('500 of 2,000 flags'));
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    await vi.waitFor(() => expect(one('.import-said').textContent).toBe('Called off. Nothing was changed.'));
    await vi.waitFor(() => expect(all('.task')).toEqual([]));
  });

  test('a period that deletes asks first, and says how many', async () => {
    const { flags } = openReview({ rows: rows(1), client: { countOlder: async () => 12 } });
    await openSheet();
    await vi.waitFor(() => expect(one<HTMLSelectElement>('.sheet-field select').disabled).toBe(false));
    await userEvent.selectOptions(one('.sheet-field select'), '30 days');
    await vi.waitFor(() => expect(one('.question').textContent).toContain('12 flags are older than that'));
    expect(flags.setRetention).not.toHaveBeenCalled();
    await userEvent.click(page.getByRole('button', { name: 'Delete 12 flags' }));
    await vi.waitFor(() => expect(flags.setRetention).toHaveBeenCalledExactlyOnceWith({ days: 30 }));
  });

  test('the name decisions are signed with, and the room that is used', async () => {
    const { flags } = openReview({ rows: rows(3) });
    await openSheet();
    await vi.waitFor(() => expect(text()).toContain('3 flags are stored.'));
    await vi.waitFor(() => expect(text()).toContain('5 MB of 2 GB used.'));
    await userEvent.fill(page.getByLabelText('Your name'), ' Li ');
    await userEvent.click(page.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() => expect(flags.setReviewer).toHaveBeenCalledExactlyOnceWith('Li'));
  });
});

describe('a backlog', () => {
  const openSheet = () => userEvent.click(page.getByRole('button', { name: 'Scan a backlog' }));

  test('scans the open tabs, or a list of addresses', async () => {
    const { backlog } = openReview({ rows: rows(1) });
    await openSheet();
    await userEvent.click(page.getByRole('button', { name: 'Scan 1 open tab' }));
    expect(backlog.start).toHaveBeenLastCalledWith([], [{ id: 3, url: 'https://market.example/list' }]);
    await userEvent.fill(page.getByLabelText('Or a list of addresses, one a line'), 'https://a.example/1\nx');
    await vi.waitFor(() => expect(text()).toContain('1 line is no address.'));
    await userEvent.click(page.getByRole('button', { name: 'Scan 1 address' }));
    expect(backlog.start).toHaveBeenLastCalledWith(['https://a.example/1'], []);
  });

  test('shows how far it is, what was left out and why, and can be called off', async () => {
    const { backlog } = openReview({
      rows: rows(1),
      backlog: {
        id: 'b',
        openedAt: 1,
        items: [
          {
            url: 'https://a.example/1',
            tabId: 1,
            isOwnTab: true,
            state: { kind: 'done', listings: 9, flagged: 2 },
          },
          {
            url: 'https://b.example/',
            tabId: null,
            isOwnTab: true,
            state: { kind: 'skipped', reason: 'no-permission' },
          },
          { url: 'https://a.example/2', tabId: 2, isOwnTab: true, state: { kind: 'scanning', since: 1 } },
        ],
      },
    });
    await openSheet();
    await vi.waitFor(() =>
      expect(text()).toContain('1 of 3 pages scanned, 1 left out, 2 of 9 listings flagged so far.'),
    );
    await vi.waitFor(() => expect(text()).toContain('Left out: you have not granted this site.'));
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    expect(backlog.cancel).toHaveBeenCalledOnce();
  });
});
