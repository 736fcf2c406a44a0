import { mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createDetector } from '../../../core/detect/detector.ts';
import type { CompiledPack } from '../../../core/packs/compiled-packs.ts';
import type { Scorecard } from '../../../core/packs/scorecard.schema.ts';
import { ok } from '../../../core/result.ts';
import { EXIT } from '../../exit-code.ts';
import { loadPacks, PATTERNS } from '../../load-packs.ts';
import { type Answer, misused } from '../answer.ts';
import { formatPattern } from '../new/format-pattern.ts';
import { formatScorecards } from './format-scorecards.ts';
import { type MeasuredFile, measureFile, measureRewritten } from './measured-file.ts';
import { readScoreOptions, type ScoreOptions } from './score-options.ts';

/** `packs score --date DATE FILE.jsonl`: writes a scorecard for each pack. */
export async function score(args: readonly string[], folder: URL = PATTERNS): Promise<Answer> {
  const options = readScoreOptions(args);
  if (!options.ok) return misused(options.problem);
  const { file, techniques } = options.value;
  const compiled = loadPacks(folder);
  const detector = createDetector(compiled);
  const corpus = await measureFile(file, detector);
  if (!corpus.ok) return refused(corpus.problem);
  const rewritten = techniques === null ? ok(null) : await measureRewritten(techniques, detector);
  if (!rewritten.ok) return refused(rewritten.problem);
  const measured = { corpus: corpus.value, rewritten: rewritten.value };
  const cards = compiled.packs.map((pack) => toScorecard(pack, measured, options.value));
  mkdirSync(new URL('scorecards/', folder), { recursive: true });
  for (const card of cards) writeFileSync(new URL(fileOf(card), folder), `${formatPattern(card)}\n`);
  return { out: formatScorecards(cards), exit: EXIT.done };
}

function refused(problems: readonly string[]): Answer {
  return { complaint: [...problems, 'no scorecard was written'].join('\n'), exit: EXIT.usage };
}

function fileOf({ pack }: Scorecard): string {
  return `scorecards/${pack.slice(0, pack.indexOf('@'))}.json`;
}

interface Measured {
  readonly corpus: MeasuredFile;
  readonly rewritten: (MeasuredFile & { readonly seed: number | null }) | null;
}

function toScorecard(
  { name, category }: CompiledPack,
  { corpus, rewritten }: Measured,
  options: ScoreOptions,
): Scorecard {
  const scores = corpus.keeper.scoresOf(category);
  return {
    $schema: '../schema/scorecard.schema.json',
    format: 1,
    pack: name,
    category,
    corpus: { name: options.name, sha256: corpus.sha256, records: corpus.keeper.records },
    date: options.date,
    ...scores,
    techniques: rewritten?.keeper.scoresOf(category).techniques ?? scores.techniques,
    rewritten: rewritten && {
      name: basename(options.techniques ?? ''),
      sha256: rewritten.sha256,
      records: rewritten.keeper.records,
      seed: rewritten.seed,
    },
  };
}
