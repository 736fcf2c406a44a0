import { loadPacks } from '../../src/cli/load-packs.ts';
import { createDetector } from '../../src/core/detect/detector.ts';
import { createTextReader } from '../../src/core/detect/read-text.ts';
import { createFolder } from '../../src/core/text/fold.ts';
import { type BenchRow, median, printRows } from './bench-rows.ts';
import { detectTexts } from './detect-texts.ts';

const ROUNDS = 9;
/** Each timing covers at least so many UTF-16 units, so that a small set of texts is measured as well as a large one. */
const UNITS_A_ROUND = 500_000;

type Step = (text: string) => unknown;

/**
 * Millions of UTF-16 units a second, median of some rounds in which the steps take turns: `read` only reads every
 * unit, and is what the others are compared with (`share`); `detect` is everything a listing goes through.
 * `npm run bench -- detect [--json]`
 */
export function run(args: readonly string[]): void {
  const packs = loadPacks();
  const folder = createFolder();
  const readText = createTextReader(packs);
  const { detect } = createDetector(packs);
  const steps: Readonly<Record<string, Step>> = {
    read: readUnits,
    fold: (text) => folder.fold(text),
    find: readText,
    detect: (text) => detect({ text }),
  };
  const rows = [...detectTexts()].map(([on, texts]): BenchRow => ({ on, figures: measure(texts, steps) }));
  printRows(rows, args);
}

let sum = 0;

function readUnits(text: string): number {
  for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

function measure(texts: readonly string[], steps: Readonly<Record<string, Step>>): Record<string, number> {
  const units = texts.reduce((total, { length }) => total + length, 0);
  const repeats = Math.ceil(UNITS_A_ROUND / units);
  const rounds = Array.from({ length: ROUNDS }, () =>
    Object.values(steps).map((step) => (units * repeats) / 1000 / timeOf(step, texts, repeats)),
  );
  const speeds = Object.keys(steps).map((name, at): [string, number] => [
    name,
    median(rounds.map((round) => round[at] ?? Number.NaN)),
  ]);
  const figures = Object.fromEntries(speeds);
  return { units, ...figures, share: (figures.detect ?? 0) / (figures.read ?? 1) };
}

/** Milliseconds of processor time, which other work on the machine does not lengthen as it does the time of day. */
function timeOf(step: Step, texts: readonly string[], repeats: number): number {
  const start = process.cpuUsage();
  for (let round = 0; round < repeats; round += 1) for (const text of texts) step(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
