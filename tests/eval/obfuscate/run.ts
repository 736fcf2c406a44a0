/**
 * Measures how much obfuscation costs: `npm run eval:obfuscated -- [FILE.jsonl] [--seed N] [--errors] [--json]`. Takes
 * the labelled offers that are found as they are written, writes them in other ways, and prints the share that is
 * still found, for each way and each two of them. With `--records OUT.jsonl` it measures nothing and writes every core
 * record in each single way instead, for `npm run packs:score -- --techniques OUT.jsonl`.
 */
import { parseArgs } from 'node:util';
import { loadPacks } from '../../../src/cli/load-packs.ts';
import { createDetector } from '../../../src/core/detect/detector.ts';
import { readHits } from './core-records.ts';
import { type Kept, measureAll } from './measure.ts';
import { OPERATORS } from './operators.ts';
import { shareKept } from './share-kept.ts';
import { writeRecords } from './write-records.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    errors: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    records: { type: 'string' },
  },
});
const [file = '../shared/corpus/listings.jsonl'] = positionals;
const seed = Number(values.seed);
if (!Number.isSafeInteger(seed)) throw new Error(`--seed ${values.seed}: no whole number`);

if (values.records === undefined) await measureFile();
else await writeRecords(file, values.records, seed);

async function measureFile(): Promise<void> {
  const detector = createDetector(loadPacks());
  const texts = await readHits(file, detector);
  const results = measureAll(texts, detector, seed);
  if (values.json) {
    const rows = results.map(({ lost: _, ...row }) => row);
    console.log(JSON.stringify(rows, null, 2));
  } else print(texts.length, results);
}

function print(offers: number, results: readonly Kept[]): void {
  const names = Object.keys(OPERATORS);
  const byKey = new Map(results.map((result) => [result.operators.join('+'), result]));
  console.log(`${offers} offers are found as they are written. Share still found after:\n`);
  for (const name of names) {
    const single = byKey.get(name);
    const pairs = results.filter(({ operators }) => operators.length === 2 && operators.includes(name));
    console.log(
      `${name.padEnd(13)} ${shareOf(single === undefined ? [] : [single])}   with another: ${shareOf(pairs)}, least ${least(pairs)}`,
    );
  }
  const singles = results.filter(({ operators }) => operators.length === 1);
  const pairs = results.filter(({ operators }) => operators.length === 2);
  console.log(
    `\none operator  ${shareOf(singles)}\ntwo operators ${shareOf(pairs)}\nall           ${shareOf(results)}`,
  );
  if (values.errors) printLost(singles);
}

function shareOf(results: readonly Kept[]): string {
  const { changed, kept, share } = shareKept(results);
  return share === null ? '   -  (0)' : `${share.toFixed(3)} (${kept} of ${changed})`;
}

function least(pairs: readonly Kept[]): string {
  const [worst] = pairs.toSorted((a, b) => a.kept / a.changed - b.kept / b.changed);
  return worst === undefined
    ? '-'
    : `${(worst.kept / worst.changed).toFixed(2)} ${worst.operators.join(' + ')}`;
}

function printLost(results: readonly Kept[]): void {
  for (const { operators, lost } of results) {
    for (const text of lost) console.log(`${operators.join(' + ')}: ${text.replaceAll('\n', '⏎')}`);
  }
}
