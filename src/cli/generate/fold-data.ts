import { CODES, END_OF_EXPANSIONS, FIRST_EXPANSION } from './fold-codes.ts';
import { type FoldSources, foldPoint } from './fold-rules.ts';

/** The text of `src/core/text/fold-data.generated.ts`: the whole fold as compact strings. */
export function renderFoldData(sources: FoldSources): string {
  const ranges = new Map<number, string>();
  const expansions: [string, string][] = [];
  let pairs = '';
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const code = markCode(unit, sources);
    if (code !== null) {
      ranges.set(code, extendRange(ranges.get(code) ?? '', unit));
      continue;
    }
    const folded = foldPoint(unit, sources);
    if (folded.kind !== 'character') continue;
    if (folded.to.length === 1)
      pairs += folded.to.charCodeAt(0) === unit ? '' : String.fromCharCode(unit) + folded.to;
    else expansions.push([String.fromCharCode(unit), folded.to]);
  }
  if (FIRST_EXPANSION + expansions.length >= END_OF_EXPANSIONS)
    throw new Error('too many expansions for the code space');
  return render([...ranges], pairs, expansions, widePairs(sources));
}

/** Code of a unit that is no character; surrogates and private use are noise. */
function markCode(unit: number, sources: FoldSources): number | null {
  if (unit >= 0xd800 && unit <= 0xf8ff) return CODES.noise;
  const { kind } = foldPoint(unit, sources);
  return kind === 'character' ? null : CODES[kind];
}

function extendRange(range: string, unit: number): string {
  const last = range.charCodeAt(range.length - 1);
  const text = String.fromCharCode(unit);
  return last === unit - 1 ? range.slice(0, -1) + text : range + text + text;
}

/** Runs of code points beyond the basic plane: noise runs ('') and runs that fold one to one. */
function widePairs(sources: FoldSources): [number, number, string][] {
  const runs: [number, number, string][] = [];
  for (let point = 0x10000; point <= 0x323af; point += 1) {
    const folded = foldPoint(point, sources);
    const to = folded.kind === 'character' ? folded.to : '';
    if (to === String.fromCodePoint(point)) continue;
    const isSingle = Array.from(to).length <= 1;
    const last = runs.at(-1);
    const continues = isSingle && last !== undefined && last[1] === point - 1 && isRunOf(last, to);
    if (continues) [last[1], last[2]] = [point, last[2] + to];
    else runs.push([point, point, to]);
  }
  return runs;
}

/** Whether a run maps one to one (or to nothing) as `to` does; a run of one point may hold a whole word. */
function isRunOf([first, last, targets]: readonly [number, number, string], to: string): boolean {
  if (targets === '' || to === '') return targets === to;
  return Array.from(targets).length === last - first + 1;
}

function render(
  ranges: readonly (readonly [number, string])[],
  pairs: string,
  expansions: readonly (readonly [string, string])[],
  wide: readonly (readonly [number, number, string])[],
): string {
  const row = (values: readonly unknown[]): string => `  [${values.map(literal).join(', ')}],`;
  return [
    '// Made by `npm run generate` from Unicode (NFKC, case), OpenCC and patterns/fold. Do not edit.',
    'export const NOISE_RANGES: readonly (readonly [number, string])[] = [',
    ...ranges.map(row),
    '];',
    `export const PAIRS = ${literal(pairs)};`,
    'export const EXPANSIONS: readonly (readonly [string, string])[] = [',
    ...expansions.map(row),
    '];',
    'export const WIDE_PAIRS: readonly (readonly [number, number, string])[] = [',
    ...wide.map(row),
    '];',
    '',
  ].join('\n');
}

function literal(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = String(value).replace(/['\\]/gu, '\\$&');
  return `'${text.replace(/[^\p{L}\p{N}\p{Sc}\\'\u0020-\u007e]|[\u2e80-\u2eff\u{10000}-\u{10ffff}]/gu, escapePoint)}'`;
}

function escapePoint(char: string): string {
  return Array.from(
    { length: char.length },
    (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}
