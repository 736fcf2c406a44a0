import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PageChange } from '../../../../src/page/observe/changes.ts';
import { type WatchOptions, watchPage } from '../../../../src/page/observe/watch-page.ts';
import { showPage } from '../extract/page-fixture.ts';
import { type ManualScheduler, manualScheduler, settle } from '../support/manual-scheduler.ts';

let controller: AbortController;
let scheduler: ManualScheduler;
let changes: PageChange[];
const address = location.href;

function watch(options: WatchOptions = {}): void {
  watchPage(document, (change) => changes.push(change), controller.signal, {
    scheduler,
    quietMs: 200,
    longestWaitMs: 1_000,
    ...options,
  });
}

async function pass(milliseconds: number): Promise<void> {
  await settle();
  scheduler.pass(milliseconds);
}

function add(html: string, to: Element = document.body): Element {
  to.insertAdjacentHTML('beforeend', html);
  const added = to.lastElementChild;
  if (added === null) throw new Error('nothing was added');
  return added;
}

beforeEach(() => {
  showPage('<ul id="list"><li>one</li></ul><p id="text">words</p>');
  controller = new AbortController();
  scheduler = manualScheduler();
  changes = [];
});

afterEach(() => {
  controller.abort();
  history.replaceState(null, '', address);
});

const list = () => document.querySelector('#list') ?? document.body;
const words = () => document.querySelector('#text') ?? document.body;

describe('additions', () => {
  test('are gathered over a quiet period', async () => {
    watch();
    const first = add('<li>two</li>', list());
    await pass(150);
    const second = add('<li>three</li>', list());
    await pass(150);
    expect(changes).toEqual([]);
    await pass(50);
    expect(changes).toEqual([{ added: [first, second] }]);
  });

  test('are reported at last on a page that never rests', async () => {
    watch();
    for (let turn = 0; turn < 10; turn += 1) {
      add(`<li>${turn}</li>`, list());
      await pass(100);
    }
    await pass(0);
    expect(changes).toHaveLength(1);
  });

  test('name the outermost element only', async () => {
    watch();
    const outer = add('<section></section>');
    add('<p>inside</p>', outer);
    await pass(200);
    expect(changes).toEqual([{ added: [outer] }]);
  });

  test('that are gone again or hold no text are no change', async () => {
    watch();
    add('<li>short-lived</li>', list()).remove();
    add('<hr>');
    await pass(200);
    expect(changes).toEqual([]);
  });

  test('in great numbers ask for a rescan', async () => {
    watch();
    for (let at = 0; at < 500; at += 1) add(`<li>${at}</li>`, list());
    await pass(200);
    expect(changes).toEqual([{ rescan: true, reason: 'many' }]);
  });
});

describe('other changes', () => {
  test('removals ask for a rescan', async () => {
    watch();
    list().firstElementChild?.remove();
    await pass(200);
    expect(changes).toEqual([{ rescan: true, reason: 'removed' }]);
  });

  test('changed words ask for a rescan, a clock does not', async () => {
    words().textContent = 'sold 10 minutes ago';
    watch();
    words().textContent = 'sold 11 minutes ago';
    (words().firstChild as Text).data = 'sold 12 minutes ago';
    await pass(200);
    expect(changes).toEqual([]);
    words().textContent = 'for sale';
    await pass(200);
    expect(changes).toEqual([{ rescan: true, reason: 'text' }]);
  });

  test('what is shown or hidden asks for a rescan, what only moves does so once', async () => {
    watch();
    const paragraph = words() as HTMLElement;
    paragraph.hidden = true;
    await pass(200);
    paragraph.hidden = false;
    await pass(200);
    expect(changes).toEqual(Array(2).fill({ rescan: true, reason: 'shown' }));
    for (const left of [1, 2, 3]) {
      paragraph.style.marginLeft = `${left}px`;
      await pass(200);
    }
    expect(changes).toHaveLength(2);
  });

  test('own nodes are overlooked', async () => {
    const own = add('<div></div>');
    watch({ isOwn: (node) => own.contains(node) });
    add('<p>mark</p>', own);
    own.textContent = 'marked';
    own.className = 'x';
    own.remove();
    await pass(200);
    expect(changes).toEqual([]);
  });
});

describe('routes', () => {
  test('another address is another route, once the page has come to rest', async () => {
    watch();
    history.pushState(null, '', '?tab=phones');
    list().innerHTML = '<li>phone</li>';
    expect(changes).toEqual([]);
    await pass(200);
    expect(changes).toEqual([{ rescan: true, reason: 'route' }]);
  });

  test('a fragment or a tracker is no route', async () => {
    watch();
    history.pushState(null, '', '#reviews');
    history.pushState(null, '', `${address.split('#')[0]}${address.includes('?') ? '&' : '?'}utm_source=x`);
    await pass(200);
    expect(changes).toEqual([]);
  });
});

test('nothing is reported after the signal', async () => {
  watch();
  add('<li>two</li>', list());
  await settle();
  controller.abort();
  await pass(1_000);
  add('<li>three</li>', list());
  await pass(1_000);
  expect(changes).toEqual([]);
});
