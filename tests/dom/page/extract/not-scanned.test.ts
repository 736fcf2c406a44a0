import { expect, test } from 'vitest';
import { countNotScanned } from '../../../../src/page/extract/not-scanned.ts';
import { showPage } from './page-fixture.ts';

const PIXEL = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>";
const image = (attributes: string) => `<img src="${PIXEL}" ${attributes}>`;

test('counts pictures large enough to carry words, decorations left out', () => {
  const large = image('width="400" height="300"');
  const others = [
    image('width="16" height="16"'),
    image('width="400" height="300" role="presentation"'),
    `<div aria-hidden="true">${large}</div>`,
    `<div style="display:none">${large}</div>`,
  ];
  expect(countNotScanned(showPage(large + others.join('')))).toEqual({ images: 1, canvases: 0, frames: 0 });
});

test('counts canvases and frames of other origins with something in them', () => {
  const frames =
    '<iframe sandbox srcdoc="<p>offer</p>" width="300" height="200"></iframe><iframe width="300" height="200"></iframe>';
  const read = '<iframe srcdoc="<p>offer</p>" width="300" height="200"></iframe>';
  const tiny = '<iframe srcdoc="x" width="1" height="1"></iframe>';
  const page = showPage(
    `<canvas width="300" height="200"></canvas><canvas width="10" height="10"></canvas>${frames}${read}${tiny}`,
  );
  expect(countNotScanned(page)).toEqual({ images: 0, canvases: 1, frames: 1 });
});

test('counts nothing in a document without a body', () => {
  expect(countNotScanned(document.implementation.createDocument(null, null))).toEqual({
    images: 0,
    canvases: 0,
    frames: 0,
  });
});
