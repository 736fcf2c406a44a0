/**
 * Learns what the signs of texts weigh, from labelled listings, the packs' own examples and the innocent texts of the
 * tests, and says how well that holds on sources it was not learnt from.
 * `npm run packs:evidence -- [FILE.jsonl …] [--keep FILE.jsonl …] [--check FILE.jsonl …] [--folds 5] [--write]`; what
 * rules judge rightly in a file to keep, evidence must not spoil.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Counts, toScores } from '../../../src/cli/eval/scores.ts';
import { compilePatterns, loadPatterns, PATTERNS } from '../../../src/cli/load-packs.ts';
import { brokenExamples } from '../../../src/cli/packs/check/broken-examples.ts';
import { examplesOf } from '../../../src/cli/packs/check/example-texts.ts';
import { formatRemark } from '../../../src/cli/packs/check/report-line.ts';
import { formatPattern } from '../../../src/cli/packs/new/format-pattern.ts';
import { createDetector } from '../../../src/core/detect/detector.ts';
import { isFlagged } from '../../../src/core/detect/level.ts';
import { createInspector } from '../../../src/core/inspect/inspector.ts';
import { EvidenceFileSchema } from '../../../src/core/packs/evidence.schema.ts';
import { exampleTexts, innocentTexts, labelledTexts } from './answered-texts.ts';
import { readRecords } from './evidence-record.ts';
import { countHeldOut, countWith, isSpoilt, weighBy } from './held-out.ts';
import { type Learnt, learnEvidence } from './learn.ts';
import { createShownDetector } from './shown-detector.ts';

/** At most so many times all is learnt, and how much more an example counts each time it was broken. */
const ROUNDS = 12;
const EMPHASIS = 2;
const FILE = new URL('evidence.json', PATTERNS);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'string', multiple: true, default: [] },
    keep: { type: 'string', multiple: true, default: [] },
    folds: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
});

const before = EvidenceFileSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));
const patterns = loadPatterns();
const packs = compilePatterns(patterns);
const names = packs.concepts.map(({ id }) => id);
const labelled = readRecords(positionals.flatMap(labelledTexts), packs);
const examples = examplesOf(patterns);
const innocent = innocentTexts();
const kept = values.keep.flatMap(labelledTexts);
const promises = [...exampleTexts(examples), ...innocent, ...kept];
let promised = readRecords(promises, packs);
let { learnt, broken } = learn();
// What packs and tests promise is learnt again with more weight until it is kept.
for (let round = 1; round < ROUNDS && broken.size > 0; round += 1) {
  promised = promised.map((record, at) =>
    broken.has(promises[at]?.listing.text ?? '')
      ? { ...record, times: (record.times ?? 1) * EMPHASIS }
      : record,
  );
  ({ learnt, broken } = learn());
}
const records = [...labelled, ...promised];
const weigh = weighBy(learnt, before, packs);

line(`${records.length} texts, ${labelled.length} of them from labelled files`);
line('', 'Precision, recall, F1 by category');
tell('rules and contexts alone', countWith(labelled, null, before, packs));
tell('with evidence, held-out sources', countHeldOut(records, before, packs, Number(values.folds)));
tell('with evidence, what it was learnt from', countWith(labelled, weigh, before, packs));
for (const file of values.check) {
  const others = readRecords(labelledTexts(file), packs);
  line('', file);
  tell('rules and contexts alone', countWith(others, null, before, packs));
  tell('with evidence', countWith(others, weigh, before, packs));
}
line('', `${broken.size} promises would break`, ...broken.values());
if (values.write && broken.size > 0) throw new Error('nothing was written: promises would break');
if (values.write) writeFileSync(FILE, `${formatPattern({ ...before, categories: learnt })}\n`);

/** Evidence, and what it would break: a remark by the text of an example, an innocent or a kept text. */
function learn(): { learnt: Learnt; broken: Map<string, string> } {
  const categories = learnEvidence([...labelled, ...promised], names);
  const data = { ...before, categories };
  const weighed = compilePatterns({ ...patterns, evidence: { file: 'evidence.json', data } });
  const inspector = createInspector(weighed);
  const { detect } = createDetector(weighed);
  const faults = new Map<string, string>();
  for (const example of examples)
    for (const remark of brokenExamples([example], weighed.packs, inspector))
      faults.set(example.text, formatRemark(remark));
  const detectAsShown = createShownDetector(weighed);
  for (const { text, section, file } of examples)
    if (isFlagged(detect({ text, section })) !== isFlagged(detectAsShown({ text, section })))
      faults.set(text, `${file}: “${text}” is judged otherwise by the terms of the languages it shows`);
  for (const { listing, group } of innocent)
    if (detect(listing).some(({ level }) => level !== 'note'))
      faults.set(listing.text, `${group}: “${listing.text}” must not be flagged`);
  const weigh = weighBy(categories, before, packs);
  const keptRecords = promised.slice(promised.length - kept.length);
  for (const [at, { listing }] of kept.entries()) {
    const record = keptRecords[at];
    if (record !== undefined && isSpoilt(record, weigh, before, packs))
      faults.set(listing.text, `“${listing.text.slice(0, 80)}” is judged better without evidence`);
  }
  return { learnt: categories, broken: faults };
}

function tell(name: string, counts: Counts): void {
  const { precision, recall, f1, right, falseAlarms, misses } = toScores(counts);
  const figures = [precision, recall, f1].map((one) => one?.toFixed(3) ?? '-').join('  ');
  line(`${name.padEnd(40)} ${figures}  ${right} right, ${falseAlarms} false, ${misses} missed`);
}

function line(...lines: readonly string[]): void {
  for (const one of lines) process.stdout.write(`${one}\n`);
}
