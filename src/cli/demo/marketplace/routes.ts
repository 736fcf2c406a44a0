import { readFileSync } from 'node:fs';
import { OFFERS } from './catalogue.ts';
import { itemPage, orderPage } from './item-page.ts';
import { listMain, listPage, moreCards } from './list-page.ts';
import { SECTIONS, type Section } from './offer.ts';
import { drawPicture, isPictureKind } from './pictures.ts';

/** What the sample marketplace answers to one address. */
export interface Answer {
  readonly type: string;
  readonly body: string;
}

const HTML = 'text/html; charset=utf-8';
const SVG = 'image/svg+xml';

/** Answers a GET of the sample marketplace, null where it has no such page. */
export function answer(url: URL): Answer | null {
  const [, first = '', second = ''] = url.pathname.split('/');
  switch (first) {
    case '':
      return { type: HTML, body: listPage(null) };
    case 's':
      return isSection(second) ? { type: HTML, body: listPage(second) } : null;
    case 'item':
      return item(second);
    case 'order':
      return order(second, url.searchParams.get('bid'));
    case 'tab':
      return tab(url.searchParams.get('path') ?? '');
    case 'more':
      return more(url.searchParams);
    case 'picture':
      return picture(second);
    default:
      return asset(first);
  }
}

function item(id: string): Answer | null {
  const offer = OFFERS.find((candidate) => candidate.id === id);
  return offer === undefined ? null : { type: HTML, body: itemPage(offer) };
}

function order(id: string, bid: string | null): Answer | null {
  const offer = OFFERS.find((candidate) => candidate.id === id);
  return offer === undefined ? null : { type: HTML, body: orderPage(offer, bid) };
}

function tab(path: string): Answer | null {
  const name = path.replace(/^\/(?:s\/)?/u, '');
  if (name === '') return { type: HTML, body: listMain(null).html };
  return isSection(name) ? { type: HTML, body: listMain(name).html } : null;
}

function more(query: URLSearchParams): Answer | null {
  const section = query.get('section') ?? '';
  const from = Number(query.get('from') ?? '0');
  if (!Number.isInteger(from) || (section !== '' && !isSection(section))) return null;
  return { type: HTML, body: moreCards(isSection(section) ? section : null, from).html };
}

function picture(name: string): Answer | null {
  const [, kind = '', hue = ''] = /^([a-z]+)-(\d{1,3})\.svg$/u.exec(name) ?? [];
  return isPictureKind(kind) ? { type: SVG, body: drawPicture(kind, Number(hue)) } : null;
}

function asset(name: string): Answer | null {
  switch (name) {
    case 'style.css':
      return { type: 'text/css; charset=utf-8', body: readSite('style.css') };
    case 'client.js':
      return { type: 'text/javascript; charset=utf-8', body: readSite('client.js') };
    case 'favicon.svg':
      return { type: SVG, body: drawPicture('chat', 20) };
    default:
      return null;
  }
}

function readSite(file: string): string {
  return readFileSync(new URL(`site/${file}`, import.meta.url), 'utf8');
}

function isSection(name: string): name is Section {
  return SECTIONS.some((section) => section === name);
}
