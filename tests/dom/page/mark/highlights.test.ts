import { afterEach, expect, test } from 'vitest';
import { markOn, one, stage, strike } from './stage.ts';

afterEach(strike);

const record = () => one(document, '#r');

function highlighted(): string[] {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  return ranges.map(({ startContainer, startOffset, endOffset }) =>
    (startContainer.textContent ?? '').slice(startOffset, endOffset),
  );
}

test('matched words are highlighted where they stand, also across inline elements', async () => {
  const on = stage('<p id="r">出 <b>实名</b><i>微信</i>号 带支付</p>');
  on.marker.update([markOn(record(), { words: ['实名微信号', '带支付'] })]);
  await expect.poll(highlighted).toEqual(['实名', '微信', '号', '带支付']);
  on.marker.update([]);
  await expect.poll(highlighted).toEqual([]);
});

test('a note is a dot only, its words are not highlighted', async () => {
  const on = stage('<p id="r">原神账号</p>');
  on.marker.update([markOn(record(), { level: 'note', words: ['原神账号'] })]);
  await expect.poll(() => on.shadow.querySelectorAll('.badge').length).toBe(1);
  expect(highlighted()).toEqual([]);
});

test('new text nodes under the same mark are highlighted anew', async () => {
  const on = stage('<p id="r">实名微信号</p>');
  on.marker.update([markOn(record(), { words: ['微信号'] })]);
  await expect.poll(highlighted).toEqual(['微信号']);
  const [range] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  record().replaceChildren(new Text('实名微信号'));
  on.marker.update([markOn(record(), { words: ['微信号'] })]);
  const current = () =>
    [...CSS.highlights.values()].flatMap((highlight) => [...highlight])[0]?.startContainer;
  await expect.poll(current).toBe(record().firstChild);
  expect(range?.startContainer).not.toBe(record().firstChild);
});

test('what the page can list says nothing about the extension, and differs from page to page', () => {
  const names = () => [...CSS.highlights.keys()];
  const first = stage('<p id="r">VX号</p>');
  const before = names();
  expect(before).toHaveLength(2);
  for (const name of before) expect(name).toMatch(/^h[a-z0-9]+$/u);
  const texts = document.adoptedStyleSheets.flatMap((sheet) =>
    [...sheet.cssRules].map((rule) => rule.cssText),
  );
  expect(texts.join('')).not.toMatch(/flag|trade|account|strong|likely/iu);
  first.abort();
  stage('<p id="r">VX号</p>');
  expect(names()).toHaveLength(2);
  expect(names()).not.toEqual(before);
});
