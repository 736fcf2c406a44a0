import { extractListings, extractSteps } from '../../src/page/extract/extract-listings.ts';
import { runSlice } from '../../src/page/extract/run-steps.ts';
import { segmentSteps } from '../../src/page/extract/segment-page.ts';
import { SLICE_MS } from '../../src/page/scan/in-slices.ts';

/** One run over the page in slices, milliseconds; `walk` is a bare walk over its nodes in the same moment. */
export type SegmentTiming = {
  readonly listings: number;
  readonly elements: number;
  readonly totalMs: number;
  readonly longestSliceMs: number;
  readonly walkMs: number;
};

/** Fills the page with a list of `count` offers, each of about twenty elements, and lays it out. */
export function showList(count: number): void {
  const cards = Array.from({ length: count }, (_, at) => card(at));
  document.title = 'Bench';
  document.body.innerHTML = `<header><nav><ul>${links(12)}</ul></nav></header><div class="layout"><aside class="filters"><ul>${links(30)}</ul></aside>
    <main><h1>Offers near you</h1><div class="grid">${cards.join('')}</div><div class="pagination">${links(9)}</div></main></div><footer><ul>${links(20)}</ul></footer>`;
  document.body.getBoundingClientRect();
}

function links(count: number): string {
  return Array.from({ length: count }, (_, at) => `<li><a href="/m/${at}">Entry ${at}</a></li>`).join('');
}

const WORDS = 'old oak table phone with charger garden chair guitar case concert ticket red bike lamp'.split(
  ' ',
);

function words(at: number, count: number): string {
  return Array.from(
    { length: count },
    (_, step) => WORDS[(at * 7 + step * (1 + (at % 5))) % WORDS.length],
  ).join(' ');
}

function card(at: number): string {
  const badge = at % 7 === 0 ? '<span class="badge">Promoted</span>' : '';
  const old = at % 3 === 0 ? `<del class="old-price">￥${at + 90}</del>` : '';
  return `<div class="card${at % 2 ? ' odd' : ''}" data-pos="${at}"><a class="cover" href="/item/${10_000 + at}?utm_source=list&amp;pos=${at}"><img src="/img/${at}.jpg" width="200" height="150" alt="">${badge}</a>
    <div class="body"><h3 class="title"><a href="/item/${10_000 + at}">${words(at, 6)} ${at}</a></h3><p class="text">${words(at + 1, 14)}</p>
    <div class="line"><span class="price">￥${at + 60}.00</span>${old}<span class="ship">free shipping</span></div>
    <ul class="facts"><li>Used</li><li>${at % 40} km away</li></ul>
    <div class="foot"><a class="seller" href="/user/${at % 97}"><img src="/u/${at % 97}.png" width="16" height="16" alt="">seller${at % 97}</a><span class="time">${at % 23} hours ago</span><button>Save</button></div></div></div>`;
}

/** Finds the records of the page in slices, and reads none of them. */
export function findSliced(): SegmentTiming {
  return timed(segmentSteps(document, document.body, document.URL), ({ records }) => records.length);
}

/** Finds and reads the listings of the page in slices. */
export function readSliced(): SegmentTiming {
  return timed(extractSteps(document, { url: document.URL }), ({ listings }) => listings.length);
}

function timed<T>(steps: Generator<void, T>, countOf: (value: T) => number): SegmentTiming {
  const walkMs = walk();
  const now = () => performance.now();
  let longestSliceMs = 0;
  let totalMs = 0;
  for (;;) {
    const start = now();
    const end = runSlice(steps, SLICE_MS, now);
    const slice = now() - start;
    longestSliceMs = Math.max(longestSliceMs, slice);
    totalMs += slice;
    if (end !== null)
      return { listings: countOf(end.value), elements: count(), totalMs, longestSliceMs, walkMs };
  }
}

/** Reads the page at once: for profiles. */
export function readWhole(): number {
  return extractListings(document, { url: document.URL }).length;
}

function count(): number {
  return document.getElementsByTagName('*').length;
}

function walk(): number {
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let chars = 0;
  while (walker.nextNode()) chars += walker.currentNode.nodeType;
  return chars > 0 ? performance.now() - start : 0;
}
