/**
 * Looks for better weights on labelled listings, and says how well they hold on sources they were not fitted to.
 * `npm run packs:tune -- FILE.jsonl [--folds 10] [--write]`; docs/detection.md says how to read the report.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { toScores } from '../../src/cli/eval/scores.ts';
import { compilePatterns, loadPatterns, PATTERNS } from '../../src/cli/load-packs.ts';
import { brokenExamples } from '../../src/cli/packs/check/broken-examples.ts';
import { examplesOf } from '../../src/cli/packs/check/example-texts.ts';
import { formatRemark } from '../../src/cli/packs/check/report-line.ts';
import { createInspector } from '../../src/core/inspect/inspector.ts';
import { countBySource } from './by-source.ts';
import { crossValidate } from './cross-validate.ts';
import { fitWeights } from './fit.ts';
import { type Change, formatTune } from './format-tune.ts';
import { countMet } from './met-counts.ts';
import { seeRecords } from './seen-record.ts';
import { countThresholds } from './thresholds.ts';
import { contextKey, countSeen, presentWeights, ruleKey, type Weights } from './weights.ts';
import { changeWeight } from './write-weights.ts';

const PULLS = [0.001, 0.003, 0.01, 0.03, 0.1];
const THRESHOLDS = [30, 40, 50, 60, 70, 80, 90, 100, 120, 140];
/** Smaller changes are noise. */
const MIN_CHANGE = 3;

const SourceSchema = z.object({ id: z.string(), source: z.string().default('') });

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' }, folds: { type: 'string', default: '10' } },
});
const [file] = positionals;
if (file === undefined) throw new Error('usage: npm run packs:tune -- FILE.jsonl [--folds 10] [--write]');

const patterns = loadPatterns();
const compiled = compilePatterns(patterns);
const present = presentWeights(compiled);
const folds = Number(values.folds);
const records = await seeRecords(file, compiled, readSources(file));
const heldOut = PULLS.map((pull) => ({ pull, counts: crossValidate(records, compiled, pull, folds) }));
const best = heldOut.reduce((a, b) => (f1(b) > f1(a) ? b : a)).pull;
const fitted = fitWeights(records, compiled, best);
const changes = changesOf(fitted);
const broken = brokenBy(new Map([...present, ...changes.map(({ key, to }) => [key, to] as const)]));

process.stdout.write(
  formatTune({
    records: records.length,
    groups: new Set(records.map(({ group }) => group)).size,
    folds,
    present: countSeen(records, compiled, present),
    met: countMet(records),
    weights: present,
    heldOut,
    best,
    fitted: countSeen(records, compiled, fitted),
    thresholds: countThresholds(records, compiled, present, THRESHOLDS),
    sources: countBySource(records, compiled, present),
    changes,
    brokenExamples: broken,
  }),
);
if (values.write) writeChanges();

function f1({ counts }: (typeof heldOut)[number]): number {
  return toScores(counts).f1 ?? 0;
}

function readSources(path: string): Map<string, string> {
  const rows = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return new Map(
    rows.map((row) => SourceSchema.parse(JSON.parse(row))).map(({ id, source }) => [id, source]),
  );
}

function changesOf(weights: Weights): Change[] {
  return [...present]
    .map(([key, from]) => ({ key, from, to: weights.get(key) ?? from }))
    .filter(({ from, to }) => Math.abs(to - from) >= MIN_CHANGE)
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
}

function brokenBy(weights: Weights): string[] {
  const weighted = {
    ...compiled,
    packs: compiled.packs.map((pack) => ({
      ...pack,
      rules: pack.rules.map((rule) => ({
        ...rule,
        weight: weights.get(ruleKey(pack.category, rule.id)) ?? rule.weight,
      })),
    })),
    contexts: compiled.contexts.map((context) => ({
      ...context,
      weight: weights.get(contextKey(context.id)) ?? context.weight,
    })),
  };
  return brokenExamples(examplesOf(patterns), weighted.packs, createInspector(weighted)).map(formatRemark);
}

function writeChanges(): void {
  if (broken.length > 0) throw new Error('nothing was written: these weights would break examples');
  for (const { key, to } of changes) {
    const at = key.indexOf('/');
    const [kind, id] = [key.slice(0, at), key.slice(at + 1)];
    const pack = patterns.packs.find(({ data }) => data.category === kind);
    const target = new URL(pack?.file ?? 'contexts.json', PATTERNS);
    writeFileSync(target, changeWeight(readFileSync(target, 'utf8'), id, to));
  }
}
