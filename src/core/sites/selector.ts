/**
 * Reads selectors of hints: the part of CSS that picks elements by tag, class, id, attribute and place. No script
 * of a page depends on them, and none of them is slow: `:has()` and `:not()` take one plain compound and do not nest.
 */

const MAX_LENGTH = 400;
const IDENT = String.raw`-?(?:[A-Za-z_\u0080-\uffff]|\\.)(?:[\w\u0080-\uffff-]|\\.)*`;
const STRING = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'`;
const ATTRIBUTE = String.raw`\[\s*${IDENT}\s*(?:[~|^$*]?=\s*(?:${STRING}|${IDENT})\s*[is]?\s*)?\]`;
const COUNT = String.raw`(?:odd|even|[+-]?\d*n(?:\s*[+-]\s*\d+)?|\d+)`;
const PLACE = String.raw`:(?:(?:first|last|only)-(?:child|of-type)|nth-(?:last-)?(?:child|of-type)\(\s*${COUNT}\s*\))`;
const SIMPLE = String.raw`\.${IDENT}|#${IDENT}|${ATTRIBUTE}|${PLACE}`;
const PLAIN = String.raw`(?:(?:\*|${IDENT})(?:${SIMPLE})*|(?:${SIMPLE})+)`;
const COMPOUND = new RegExp(String.raw`(?:\*|${IDENT})?(?:${SIMPLE}|:(?:has|not)\(\s*${PLAIN}\s*\))*`, 'y');
const COMBINATOR = /\s*([>+~,])\s*|\s+/y;

/** True for a selector list of that part of CSS, at most 400 characters long. */
export function isHintSelector(text: string): boolean {
  if (text.length > MAX_LENGTH || text.trim() !== text) return false;
  let at = compoundEnd(text, 0);
  while (at !== null && at < text.length) {
    COMBINATOR.lastIndex = at;
    const combinator = COMBINATOR.exec(text)?.[0];
    at = combinator === undefined ? null : compoundEnd(text, at + combinator.length);
  }
  return at !== null;
}

/** Where the compound that starts at `from` ends; null when none does. */
function compoundEnd(text: string, from: number): number | null {
  COMPOUND.lastIndex = from;
  const compound = COMPOUND.exec(text)?.[0] ?? '';
  return compound === '' ? null : from + compound.length;
}
