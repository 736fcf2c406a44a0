import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { frames, markOn, one, place, type Stage, stage, strike } from './stage.ts';

beforeEach(() => page.viewport(1000, 700));
afterEach(strike);

const CARDS = `
  <style>
    body { margin: 0 } .grid { display: grid; grid-template-columns: repeat(3, 1fr); gap: 10px; padding: 10px }
    .card { border: 1px solid #ccc; border-radius: 12px; min-height: 200px; padding: 10px }
  </style>
  <div class="grid">
    ${Array.from({ length: 9 }, (_, i) => `<article class="card" id="c${i}"><h3>实名微信号 ${i}</h3><p>¥65</p></article>`).join('')}
  </div>`;

const record = (id: string) => one(document, `#${id}`);
const frame = ({ shadow }: Stage) => shadow.querySelector('.frame');
const placeOfFrame = (on: Stage) => expect.poll(() => place(frame(on)));

test('the frame lies exactly on the record, the badge inside its top right corner', async () => {
  const on = stage(CARDS);
  on.marker.update([markOn(record('c1'))]);
  await placeOfFrame(on).toBe(place(record('c1')));
  const box = record('c1').getBoundingClientRect();
  const badge = one(on.shadow, '.badge').getBoundingClientRect();
  expect(badge.right).toBeLessThanOrEqual(box.right);
  expect(badge.right).toBeGreaterThan(box.right - 10);
  expect(badge.top).toBeGreaterThanOrEqual(box.top);
  expect(badge.top).toBeLessThan(box.top + 10);
});

test('the page itself stays as it is', async () => {
  const on = stage(CARDS);
  const before = document.body.outerHTML;
  const places = () => [...document.body.querySelectorAll('*')].map(place);
  const size = () => [document.documentElement.scrollWidth, document.documentElement.scrollHeight];
  const [placesBefore, sizeBefore] = [places(), size()];
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(document.body, { attributes: true, characterData: true, childList: true, subtree: true });
  on.marker.update(['c0', 'c1', 'c8'].map((id) => markOn(record(id), { words: ['微信号'] })));
  on.marker.focus('c1');
  await placeOfFrame(on).not.toBe('nowhere');
  await frames();
  expect(changes).toEqual([]);
  expect(document.body.outerHTML).toBe(before);
  expect(places()).toEqual(placesBefore);
  expect(size()).toEqual(sizeBefore);
  observer.disconnect();
});

test('all the page gets is one empty element without attributes, closed to it', async () => {
  const on = stage(CARDS);
  on.marker.update([markOn(record('c0'))]);
  await placeOfFrame(on).toBe(place(record('c0')));
  const { host } = on.shadow;
  expect(host.parentElement).toBe(document.documentElement);
  expect(host.outerHTML).toBe('<div></div>');
  expect(host.shadowRoot).toBeNull();
  expect(on.marker.isOwn(host)).toBe(true);
  expect(on.marker.isOwn(document.body)).toBe(false);
});

test('level decides the shape: flag with word, outlined flag with word, dot', async () => {
  const on = stage(CARDS);
  on.marker.update([
    markOn(record('c0'), { level: 'strong' }),
    markOn(record('c1'), { level: 'likely' }),
    markOn(record('c2'), { level: 'note' }),
  ]);
  await expect.poll(() => on.shadow.querySelectorAll('.badge').length).toBe(3);
  const [strong, likely, note] = on.shadow.querySelectorAll<HTMLElement>('.badge');
  expect([strong?.textContent, likely?.textContent, note?.textContent]).toEqual(['Strong', 'Likely', '']);
  expect(strong?.querySelectorAll('.level-icon .filled')).toHaveLength(1);
  expect(likely?.querySelectorAll('.level-icon .filled')).toHaveLength(0);
  expect(note?.getAttribute('aria-label')).toBe('Worth knowing: Account sales');
  const noteFrame = one(on.shadow, '[data-level="note"] .frame');
  expect(getComputedStyle(noteFrame).borderTopWidth).toBe('0px');
});

test('a record of several elements gets one frame around them', async () => {
  const on = stage('<table><tr id="r1"><td>出 VX 号</td></tr><tr id="r2"><td>¥10</td></tr></table>');
  on.marker.update([markOn([record('r1'), record('r2')])]);
  await expect.poll(() => on.shadow.querySelectorAll('.frame').length).toBe(1);
  const [first, second] = [record('r1').getBoundingClientRect(), record('r2').getBoundingClientRect()];
  await placeOfFrame(on).toBe(
    [first.left, first.top, first.width, second.bottom - first.top].map(Math.round).join(' '),
  );
});

test('a record without a box of its own is framed by its children', async () => {
  const on = stage('<div id="r" style="display: contents"><p id="p">实名微信号</p></div>');
  on.marker.update([markOn(record('r'))]);
  await placeOfFrame(on).toBe(place(record('p')));
});

test('the badge of a narrow record is without the word, and stays inside', async () => {
  const on = stage('<div id="r" style="width: 80px; height: 20px">VX号</div>');
  on.marker.update([markOn(record('r'))]);
  await placeOfFrame(on).toBe(place(record('r')));
  expect(one(on.shadow, '.word').getBoundingClientRect().width).toBe(0);
  expect(one(on.shadow, '.badge').getAttribute('aria-label')).toBe('Strong: Account sales');
  expect(one(on.shadow, '.badge').getBoundingClientRect().width).toBeLessThan(80);
});

test('in pages that run from right to left the badge is at the top left', async () => {
  document.documentElement.dir = 'rtl';
  const on = stage(CARDS);
  on.marker.update([markOn(record('c0'))]);
  await placeOfFrame(on).toBe(place(record('c0')));
  const offset =
    one(on.shadow, '.badge').getBoundingClientRect().left - record('c0').getBoundingClientRect().left;
  expect(offset).toBeLessThan(10);
});

test('thousands of marks cost DOM only where they can be seen', async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, i) => `<p class="row" id="r${i}" style="height: 40px">VX号 ${i}</p>`,
  );
  const on = stage(rows.join(''));
  on.marker.update([...document.querySelectorAll('.row')].map((row) => markOn(row)));
  await placeOfFrame(on).toBe(place(record('r0')));
  expect(on.shadow.querySelectorAll('.mark').length).toBeLessThan(60);
  record('r2000').scrollIntoView();
  const label = 'r2000';
  await expect
    .poll(() => [...on.shadow.querySelectorAll('.frame')].map(place))
    .toContain(place(record(label)));
  expect(on.shadow.querySelectorAll('.mark').length).toBeLessThan(100);
});

test('marks that are no longer wanted go, those still wanted keep their elements', async () => {
  const on = stage(CARDS);
  on.marker.update([markOn(record('c0')), markOn(record('c1'))]);
  await expect.poll(() => on.shadow.querySelectorAll('.mark').length).toBe(2);
  const kept = on.shadow.querySelectorAll('.badge')[1];
  on.marker.update([markOn(record('c1'))]);
  await expect.poll(() => on.shadow.querySelectorAll('.mark').length).toBe(1);
  expect(one(on.shadow, '.badge')).toBe(kept);
  on.marker.update([markOn(record('c1'), { level: 'likely' })]);
  await expect.poll(() => one(on.shadow, '.badge').textContent).toBe('Likely');
  on.marker.update([]);
  await expect.poll(() => on.shadow.querySelectorAll('.mark').length).toBe(0);
});

test('everything is gone once the signal aborts', async () => {
  const sheets = document.adoptedStyleSheets.length;
  const highlights = CSS.highlights.size;
  const on = stage(CARDS);
  on.marker.update([markOn(record('c0'), { words: ['微信号'] })]);
  await placeOfFrame(on).toBe(place(record('c0')));
  expect(CSS.highlights.size).toBeGreaterThan(highlights);
  on.abort();
  expect(on.shadow.host.isConnected).toBe(false);
  expect(document.adoptedStyleSheets).toHaveLength(sheets);
  expect(CSS.highlights.size).toBe(highlights);
  on.marker.update([markOn(record('c1'))]);
  expect(on.marker.focus('c1')).toBe(false);
  await frames();
  expect(on.shadow.host.isConnected).toBe(false);
});
