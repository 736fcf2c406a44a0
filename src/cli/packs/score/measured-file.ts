import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Detector } from '../../../core/detect/detector.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { createScoreKeeper, type ScoreKeeper } from './pack-scores.ts';
import { readVerdicts } from './read-verdicts.ts';

/** A labelled file and what packs did on it. */
export interface MeasuredFile {
  readonly keeper: ScoreKeeper;
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
}

/** Judges the listings of a file; the problems name the lines that cannot be read. */
export async function measureFile(path: string, detector: Detector): Promise<Result<MeasuredFile, string[]>> {
  const keeper = createScoreKeeper();
  const problems = await readVerdicts(path, detector, (verdict) => keeper.add(verdict));
  return problems.length > 0 ? fail(problems) : ok({ keeper, sha256: await hashOf(path) });
}

/** Judges rewritten listings, too: they name techniques, and were written by one run of an obfuscator. */
export async function measureRewritten(
  path: string,
  detector: Detector,
): Promise<Result<MeasuredFile & { readonly seed: number | null }, string[]>> {
  const measured = await measureFile(path, detector);
  if (!measured.ok) return measured;
  const { keeper } = measured.value;
  const [seed = null, ...others] = keeper.seeds;
  if (others.length > 0) return fail([`${path}: was written by several seeds`]);
  if (!keeper.namesTechniques) return fail([`${path}: no core record names its technique`]);
  return ok({ ...measured.value, seed });
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
