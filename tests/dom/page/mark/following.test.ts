import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { frames, markOn, one, place, type Stage, stage, strike } from './stage.ts';

beforeEach(() => page.viewport(1000, 700));
afterEach(strike);

const record = () => one(document, '#r');
const frame = ({ shadow }: Stage) => shadow.querySelector('.frame');
const isHidden = ({ shadow }: Stage) => one(shadow, '.window').hidden;

/** A stage with one mark that has come to rest: from here on only a movement can move it. */
async function marked(markup: string): Promise<Stage> {
  const on = stage(markup);
  on.marker.update([markOn(record())]);
  await expect.poll(() => place(frame(on))).toBe(place(record()));
  await frames();
  return on;
}

const follows = (on: Stage) =>
  expect.poll(() => place(frame(on)) === place(record()) && !isHidden(on)).toBe(true);

test('a scrolled page', async () => {
  const on = await marked('<p id="r">VX号</p><div style="height: 3000px"></div>');
  scrollTo(0, 40);
  expect(place(frame(on))).toBe(place(record()));
});

test('a scroll container inside the page', async () => {
  const on = await marked(
    '<div id="box" style="height: 200px; overflow: auto"><p id="r">VX号</p><div style="height: 900px"></div></div>',
  );
  one(document, '#box').scrollTop = 10;
  await follows(on);
});

test('something pushed in above', async () => {
  const on = await marked('<div id="top"></div><p id="r">VX号</p>');
  one(document, '#top').style.height = '77px';
  await follows(on);
});

test('a record moved by a transform, which changes no layout', async () => {
  const on = await marked('<p id="r">VX号</p>');
  record().style.transform = 'translate(120px, 60px)';
  await follows(on);
});

test('a record that grows', async () => {
  const on = await marked('<p id="r">VX号</p>');
  record().style.height = '300px';
  await follows(on);
});

test('a window that gets narrower', async () => {
  const on = await marked('<p id="r">VX号</p>');
  await page.viewport(600, 700);
  await follows(on);
});

test('a root element that is shifted and zoomed', async () => {
  const on = await marked('<p id="r">VX号</p>');
  document.documentElement.style.cssText = 'position: relative; margin: 30px; zoom: 1.5';
  await follows(on);
});

test('a record that is hidden and shown again', async () => {
  const on = await marked('<div id="tab"><p id="r">VX号</p></div>');
  one(document, '#tab').style.visibility = 'hidden';
  document.body.click();
  await expect.poll(() => isHidden(on)).toBe(true);
  one(document, '#tab').style.visibility = '';
  document.body.click();
  await follows(on);
});

test('a record taken out of the page takes its mark with it', async () => {
  const on = await marked('<p id="r">VX号</p>');
  record().remove();
  await expect.poll(() => on.shadow.querySelector('.window:not([hidden])')).toBeNull();
});

test('a record cut off by its scroll container is framed no further than it shows', async () => {
  const on = stage(
    `<div id="box" style="width: 300px; overflow: hidden; white-space: nowrap">
      <span style="display: inline-block; width: 250px">a</span><span id="r" style="display: inline-block; width: 250px">VX号</span>
    </div>`,
  );
  on.marker.update([markOn(record())]);
  const edge = () => one(document, '#box').getBoundingClientRect().right;
  await expect
    .poll(() => on.shadow.querySelector('.window:not([hidden])')?.getBoundingClientRect().right)
    .toBe(edge());
  expect(one(on.shadow, '.badge').getBoundingClientRect().right).toBeLessThanOrEqual(edge());
});

test('under a fixed header and behind a dialog, a mark hides with its record', async () => {
  const on = await marked(
    `<div id="head" style="position: fixed; inset: 0 0 auto; height: 60px; background: white"></div>
    <p id="r" style="height: 200px; margin-top: 100px">VX号</p><div style="height: 3000px"></div>
    <dialog id="dialog">Sign in</dialog>`,
  );
  scrollTo(0, 120);
  await expect.poll(() => one(on.shadow, '.window').getBoundingClientRect().top).toBe(60);
  const dialog = one<HTMLDialogElement>(document, '#dialog');
  dialog.style.cssText =
    'position: fixed; inset: 0; width: 100%; height: 100%; max-width: none; max-height: none';
  dialog.showModal();
  document.body.click();
  await expect.poll(() => isHidden(on)).toBe(true);
});

test('an overlay that the page throws out comes back', async () => {
  const on = await marked('<p id="r">VX号</p>');
  on.shadow.host.remove();
  on.marker.update([markOn(record())]);
  await follows(on);
});

test('a page that stands still costs no frames', async () => {
  const on = await marked('<p id="r">VX号</p>');
  let reads = 0;
  const read = record().getBoundingClientRect.bind(record());
  record().getBoundingClientRect = () => {
    reads += 1;
    return read();
  };
  await frames(10);
  expect(reads).toBe(0);
  scrollTo(0, 1);
  document.dispatchEvent(new Event('scroll'));
  await expect.poll(() => reads).toBeGreaterThan(0);
  expect(isHidden(on)).toBe(false);
});
