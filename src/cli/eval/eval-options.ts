import { fail, ok, type Result } from '../../core/result.ts';
import { readArguments } from '../usage.ts';

export interface EvalOptions {
  /** List the misses and the false alarms. */
  readonly errors: boolean;
  readonly json: boolean;
  readonly files: readonly string[];
}

export function readEvalOptions(args: readonly string[]): Result<EvalOptions, string> {
  const parsed = readArguments({
    args: [...args],
    allowPositionals: true,
    options: { errors: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  return positionals.length === 0 ? fail('eval needs a FILE.jsonl') : ok({ ...values, files: positionals });
}
