import { attributeNamesOf, attributeOf } from '../dom/node-access.ts';
import { TRAIT } from './page-tree.ts';
import { hidesByStyle } from './skipped-elements.ts';

/** Besides class and address: most attributes are none of these, one look tells them apart. */
const TELLING: ReadonlySet<string> = new Set(
  'id role onclick itemprop itemtype typeof data-testid rel hidden style datetime content title'.split(' '),
);

/** The attributes that tell something, read in one pass over their names. */
export type Attributes = { className: string; id: string; role: string; isLink: boolean; traits: number };

/** Reads them into an object that is used again and again. */
export function readAttributes(read: Attributes, element: Element): void {
  read.className = '';
  read.id = '';
  read.role = '';
  read.isLink = false;
  read.traits = 0;
  // By index: an iterator would make an object for each attribute.
  const names = attributeNamesOf(element);
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at] ?? '';
    if (name === 'class') read.className = attributeOf(element, name) ?? '';
    else if (name === 'href') read.traits |= TRAIT.href;
    else if (TELLING.has(name)) readAttribute(read, element, name);
    else if (name.startsWith('data-')) read.traits |= TRAIT.data;
  }
}

function readAttribute(read: Attributes, element: Element, name: string): void {
  if (name === 'id') read.id = attributeOf(element, name) ?? '';
  else if (name === 'role') read.role = attributeOf(element, name) ?? '';
  else if (name === 'onclick') read.isLink = true;
  else if (name === 'itemprop') read.traits |= TRAIT.itemprop;
  else if (name === 'itemtype' || name === 'typeof') read.traits |= TRAIT.typed;
  else if (name === 'data-testid') read.traits |= TRAIT.testId | TRAIT.data;
  else if (name === 'rel' && attributeOf(element, name) === 'author') read.traits |= TRAIT.author;
  else if (name === 'hidden' && attributeOf(element, name) !== 'until-found') read.traits |= TRAIT.hidden;
  else if (name === 'datetime' || name === 'content' || name === 'title') read.traits |= TRAIT.dated;
  else if (name === 'style') read.traits |= styleTraits(attributeOf(element, name) ?? '');
}

/** Only what an inline style says of showing and of lines matters here; most say `width`. */
function styleTraits(style: string): number {
  if (hidesByStyle(style)) return TRAIT.hidden | TRAIT.styled;
  return /display|visib|white|font|all\s*:/i.test(style) ? TRAIT.styled : 0;
}

/** An object to read attributes into. */
export function noAttributes(): Attributes {
  return { className: '', id: '', role: '', isLink: false, traits: 0 };
}
