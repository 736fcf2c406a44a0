/**
 * Measures how much obfuscation costs: `npm run eval:obfuscated -- [FILE.jsonl] [--seed N] [--errors] [--json]`. Takes
 * the labelled offers that are found as they are written, writes them in other ways, and prints the share that is
 * still found, for each way and each two of them.
 */
import { parseArgs } from 'node:util';
import { acceptedCategories, LabelledSchema } from '../../../src/cli/eval/label.schema.ts';
import { CORE_TIER } from '../../../src/cli/eval/tiers.ts';
import { readJsonLines } from '../../../src/cli/input/json-lines.ts';
import { readFeedRecord } from '../../../src/cli/input/read-feed-record.ts';
import { loadPacks } from '../../../src/cli/load-packs.ts';
import { createDetector } from '../../../src/core/detect/detector.ts';
import { isFlagged } from '../../../src/core/detect/level.ts';
import { type Kept, measureAll } from './measure.ts';
import { OPERATORS } from './operators.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    errors: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const [file = '../shared/corpus/listings.jsonl'] = positionals;

const detector = createDetector(loadPacks());
const texts = await readHits(file);
const results = measureAll(texts, detector, Number(values.seed));
if (values.json)
  console.log(
    JSON.stringify(
      results.map(({ lost: _, ...row }) => row),
      null,
      2,
    ),
  );
else print(results);

/** Texts of the core offers that are flagged as they are written. */
async function readHits(path: string): Promise<string[]> {
  const hits: string[] = [];
  for await (const lines of readJsonLines(path, new AbortController().signal)) {
    for (const { value } of lines) {
      const listing = value.ok ? readFeedRecord(value.value) : value;
      const label = value.ok ? LabelledSchema.safeParse(value.value) : null;
      if (!listing.ok || label?.success !== true) throw new Error(`${path}: not a file of labelled listings`);
      const isOffer = acceptedCategories(label.data).length > 0 && label.data.tier === CORE_TIER;
      if (isOffer && isFlagged(detector.detect(listing.value))) hits.push(listing.value.text);
    }
  }
  return hits;
}

function print(results: readonly Kept[]): void {
  const names = Object.keys(OPERATORS);
  const byKey = new Map(results.map((result) => [result.operators.join('+'), result]));
  console.log(`${texts.length} offers are found as they are written. Share still found after:\n`);
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
  const changed = results.reduce((sum, result) => sum + result.changed, 0);
  const kept = results.reduce((sum, result) => sum + result.kept, 0);
  return changed === 0 ? '   -  (0)' : `${(kept / changed).toFixed(3)} (${kept} of ${changed})`;
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
