import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFramedMarker } from '../../../../src/page/mark/framed-marker.ts';
import type { Mark, Marker } from '../../../../src/page/mark/mark.ts';
import { createMarker } from '../../../../src/page/mark/marker.ts';
import { markLabels } from '../../../../src/ui/i18n/mark-labels.ts';
import { markLook } from '../../../../src/ui/theme/mark-look.ts';
import { frames, markOn, one } from './stage.ts';

let controller: AbortController;
let marker: Marker;
let inner: Document;

beforeEach(() => {
  controller = new AbortController();
  document.body.innerHTML = '<p id="outer">出实名微信号</p>';
  const frame = document.createElement('iframe');
  document.body.append(frame);
  if (frame.contentDocument === null) throw new Error('the frame has no document');
  inner = frame.contentDocument;
  inner.body.innerHTML = '<p id="inner">出带支付微信</p>';
  const create = (on: Document) =>
    createMarker({
      document: on,
      signal: controller.signal,
      labels: { ...markLabels('en'), language: 'en', ruleTitle: (rule) => rule },
      look: markLook('system'),
      onOpenLegal: () => {},
    });
  marker = createFramedMarker(document, create);
});

afterEach(() => {
  controller.abort();
  document.body.replaceChildren();
});

const outerMark = () => markOn(one(document, '#outer'), { words: ['实名微信'] });
const innerMark = () => markOn([one(inner, '#inner')], { words: ['带支付'] });
const hosts = (on: Document) =>
  [...on.documentElement.children].filter(({ tagName }) => tagName === 'DIV').length;

function highlightedIn(on: Document): string[] {
  const ranges = [...(on.defaultView?.CSS.highlights.values() ?? [])].flatMap((highlight) => [...highlight]);
  return ranges.map(({ startContainer, startOffset, endOffset }) =>
    (startContainer.textContent ?? '').slice(startOffset, endOffset),
  );
}

async function show(marks: readonly Mark[]): Promise<void> {
  marker.update(marks);
  await frames();
}

test('a mark is drawn, and its words highlighted, in the document that its listing stands in', async () => {
  await show([outerMark(), innerMark()]);
  expect([hosts(document), hosts(inner)]).toEqual([1, 1]);
  await expect.poll(() => highlightedIn(document)).toEqual(['实名微信']);
  await expect.poll(() => highlightedIn(inner)).toEqual(['带支付']);
  expect(inner.adoptedStyleSheets).toHaveLength(1);
});

test('nothing is put into a frame without a mark', async () => {
  await show([outerMark()]);
  expect([hosts(document), hosts(inner)]).toEqual([1, 0]);
});

test('a mark in a frame that is no longer wanted goes, and can be focused while it is there', async () => {
  await show([outerMark(), innerMark()]);
  expect(marker.focus('inner')).toBe(true);
  expect(marker.current()).toBe('inner');
  await show([outerMark()]);
  expect(marker.focus('inner')).toBe(false);
  expect(highlightedIn(inner)).toEqual([]);
});

test('what was asked for last is current, in whichever document', async () => {
  await show([outerMark(), innerMark()]);
  for (const id of ['outer', 'inner', 'outer']) {
    expect(marker.focus(id)).toBe(true);
    expect(marker.current()).toBe(id);
  }
});

test('all is gone from page and frame with the signal', async () => {
  await show([outerMark(), innerMark()]);
  controller.abort();
  expect([hosts(document), hosts(inner)]).toEqual([0, 0]);
  expect(inner.adoptedStyleSheets).toHaveLength(0);
});
