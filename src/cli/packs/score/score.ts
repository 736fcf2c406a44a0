import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createDetector } from '../../../core/detect/detector.ts';
import type { CompiledPack } from '../../../core/packs/compiled-packs.ts';
import type { Scorecard } from '../../../core/packs/scorecard.schema.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { EXIT } from '../../exit-code.ts';
import { loadPacks, PATTERNS } from '../../load-packs.ts';
import { readArguments } from '../../usage.ts';
import { type Answer, misused } from '../answer.ts';
import { formatPattern } from '../new/format-pattern.ts';
import { formatScorecards } from './format-scorecards.ts';
import { createScoreKeeper, type ScoreKeeper } from './pack-scores.ts';
import { readVerdicts } from './read-verdicts.ts';

interface ScoreOptions {
  readonly file: string;
  readonly date: string;
  readonly name: string;
}

/** `packs score --date DATE FILE.jsonl`: writes a scorecard for each pack. */
export async function score(args: readonly string[], folder: URL = PATTERNS): Promise<Answer> {
  const options = readOptions(args);
  if (!options.ok) return misused(options.problem);
  const { packs, detector } = loadJudge(folder);
  const keeper = createScoreKeeper();
  const problems = await readVerdicts(options.value.file, detector, (verdict) => keeper.add(verdict));
  if (problems.length > 0) {
    return { complaint: [...problems, 'no scorecard was written'].join('\n'), exit: EXIT.usage };
  }
  const cards = packs.map((pack) => toScorecard(pack, keeper, options.value));
  mkdirSync(new URL('scorecards/', folder), { recursive: true });
  for (const card of cards) writeFileSync(new URL(fileOf(card), folder), `${formatPattern(card)}\n`);
  return { out: formatScorecards(cards), exit: EXIT.done };
}

function loadJudge(folder: URL) {
  const compiled = loadPacks(folder);
  return { packs: compiled.packs, detector: createDetector(compiled) };
}

function fileOf({ pack }: Scorecard): string {
  return `scorecards/${pack.slice(0, pack.indexOf('@'))}.json`;
}

function toScorecard(
  { name, category }: CompiledPack,
  keeper: ScoreKeeper,
  options: ScoreOptions,
): Scorecard {
  const sha256 = createHash('sha256').update(readFileSync(options.file)).digest('hex');
  return {
    $schema: '../schema/scorecard.schema.json',
    format: 1,
    pack: name,
    category,
    corpus: { name: options.name, sha256, records: keeper.records },
    date: options.date,
    ...keeper.scoresOf(category),
  };
}

function readOptions(args: readonly string[]): Result<ScoreOptions, string> {
  const options = { date: { type: 'string' }, name: { type: 'string' } } as const;
  const parsed = readArguments({ args: [...args], allowPositionals: true, options });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) return fail('score needs one FILE.jsonl');
  const { date = '', name = basename(file) } = values;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) return fail('score needs --date YYYY-MM-DD');
  return ok({ file, date, name });
}
