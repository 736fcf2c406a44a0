import { basename } from 'node:path';
import { fail, ok, type Result } from '../../../core/result.ts';
import { readArguments } from '../../usage.ts';

/** What `packs score` was asked for. */
export interface ScoreOptions {
  /** The labelled listings. */
  readonly file: string;
  /** The same rewritten by an obfuscator, for the figures by technique. */
  readonly techniques: string | null;
  /** ISO 8601 day. */
  readonly date: string;
  /** What the scorecards call the corpus. */
  readonly name: string;
}

const text = { type: 'string' } as const;

/** Reads `--date DATE [--name NAME] FILE.jsonl [--techniques OUT.jsonl]`. */
export function readScoreOptions(args: readonly string[]): Result<ScoreOptions, string> {
  const options = { date: text, name: text, techniques: text };
  const parsed = readArguments({ args: [...args], allowPositionals: true, options });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) return fail('score needs one FILE.jsonl');
  const { date = '', name = basename(file), techniques = null } = values;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) return fail('score needs --date YYYY-MM-DD');
  return ok({ file, techniques, date, name });
}
