import { attributeOf, localNameOf } from '../dom/node-access.ts';

/** Names that say what is happening to an element just now, not what it is. */
const STATE =
  /^(?:is|has|was)-|^(?:active|selected|current|hover(?:ed)?|focus(?:ed)?|open(?:ed)?|close[d]?|expanded|collapsed|visible|hidden|loaded|loading|lazy(?:load(?:ed)?)?|first|last|odd|even|new|unread|read|visited|disabled|in-view|aos-\w+|animated?|fade-?\w*|show|clearfix|cl)$|(?:^|[-_])(?:hover|active|selected|visited)$/i;
/** Names that build tools make up: they change with every build. */
const MADE_UP =
  /^(?:css|sc|jss|jsx|emotion|svelte|styled|astro|_?ngcontent|makeStyles)-?[-_]?[a-z0-9]{4,}$|^_?[a-z]*\d+[a-z]+\d+\w*$|^[a-z]{1,3}[A-Z0-9][A-Za-z0-9]{3,6}$/;
/** A readable name with a made-up ending, as CSS modules have it: `ItemCard_root__x1Y2z`. */
const MODULE = /^(?<name>[A-Za-z][A-Za-z0-9]*(?:[-_]+[A-Za-z][A-Za-z0-9]*)*(?:__|--|_))(?<hash>[\w-]{4,8})$/;
/** Utility classes say how an element looks, and many elements look alike. */
const UTILITY =
  /[:[\]/%]|^-?(?:m|p|w|h|gap|text|bg|flex|grid|col|row|min|max|mt|mb|ml|mr|mx|my|pt|pb|pl|pr|px|py)-[\w.]+$/;
const ATTRIBUTES = [
  'data-testid',
  'data-test',
  'data-qa',
  'data-component',
  'component',
  'itemtype',
  'itemprop',
];
const LONG = 40;

/** Simple selectors that tell an element's kind, those that last longest first: attributes, id, classes. */
export function stableNames(element: Element): string[] {
  return [...attributeNames(element), ...idNames(element), ...classNames(element)];
}

/** A class selector for every class that is a name. Of one that is named by a build tool, the part that stays. */
export function classNames(element: Element): string[] {
  const classes = (attributeOf(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '');
  const named = classes.filter((name) => name.length <= LONG && !STATE.test(name) && !UTILITY.test(name));
  return [...new Set(named.flatMap(classSelector))].slice(0, 8);
}

function classSelector(name: string): string[] {
  const module = MODULE.exec(name)?.groups;
  if (module !== undefined && isHash(module.hash ?? '')) return [`[class*="${module.name}"]`];
  return MADE_UP.test(name) && isHash(name) ? [] : [`.${CSS.escape(name)}`];
}

/** Digits among letters, or capitals in the middle of small ones: nobody writes such a word. */
function isHash(word: string): boolean {
  return /\d/.test(word) ? /[a-z]/i.test(word) : /[a-z][A-Z]/.test(word);
}

function attributeNames(element: Element): string[] {
  return ATTRIBUTES.flatMap((name) => {
    const value = attributeOf(element, name) ?? '';
    const isKind = value !== '' && value.length <= 80 && !/\d{3}|["\\\n]/.test(value);
    return isKind ? [`[${name}="${value}"]`] : [];
  });
}

/** An id of its own is a name where it has no number, and what comes before the number is one of a kind. */
function idNames(element: Element): string[] {
  const id = attributeOf(element, 'id') ?? '';
  const [, start = ''] = /^([a-z][a-z_-]*[_-])\d+$/i.exec(id) ?? [];
  return start === '' ? [] : [`[id^="${start}"]`];
}

/** A selector for an element that stands alone in its page: by its id, else by its names, else by its tag. */
export function loneSelector(element: Element): string {
  const id = attributeOf(element, 'id') ?? '';
  if (/^[a-z][a-z_-]{1,30}$/i.test(id)) return `#${id}`;
  return CSS.escape(localNameOf(element)) + stableNames(element).slice(0, 2).join('');
}
