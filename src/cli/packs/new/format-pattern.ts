import { displayWidth } from '../../output/display-width.ts';

const MAX_WIDTH = 110;
const STEP = 2;

/**
 * Lays JSON out as the pattern files are: objects open, arrays on one line where they fit, longer lists of words
 * filled line by line. The first line carries no indent; `indent` columns stand before the others.
 */
export function formatPattern(value: unknown, indent = 0, prefixWidth = indent): string {
  if (Array.isArray(value)) return formatArray(value, indent, prefixWidth);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const lines = fields.map(([key, field]) => {
    const name = `${JSON.stringify(key)}: `;
    return `${' '.repeat(indent + STEP)}${name}${formatPattern(field, indent + STEP, indent + STEP + name.length)}`;
  });
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${' '.repeat(indent)}}`;
}

function formatArray(list: readonly unknown[], indent: number, prefixWidth: number): string {
  const line = inline(list);
  if (prefixWidth + displayWidth(line) < MAX_WIDTH) return line;
  const space = ' '.repeat(indent + STEP);
  const inner = list.every((item) => typeof item === 'string')
    ? fill(list.map(inline), MAX_WIDTH - indent - STEP).join(`,\n${space}`)
    : list.map((item) => formatPattern(item, indent + STEP)).join(`,\n${space}`);
  return `[\n${space}${inner}\n${' '.repeat(indent)}]`;
}

/** Words in lines of at most `width` columns, a longer word on a line of its own. */
function fill(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? '' : `${last}, ${word}`;
    if (last === undefined || displayWidth(longer) >= width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}: ${inline(field)}`);
  return `{${fields.join(', ')}}`;
}
