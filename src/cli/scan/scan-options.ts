import { fail, ok, type Result } from '../../core/result.ts';
import { STANDARD_INPUT } from '../input/json-lines.ts';
import { readArguments } from '../usage.ts';

const FORMATS = ['ndjson', 'table'] as const;
export type ScanFormat = (typeof FORMATS)[number];

/** A stream of records, or a saved page. */
export interface ScanInput {
  readonly kind: 'feed' | 'page';
  readonly path: string;
}

export interface ScanOptions {
  readonly format: ScanFormat;
  /** Also listings without findings. */
  readonly all: boolean;
  readonly inputs: readonly ScanInput[];
}

export function readScanOptions(args: readonly string[]): Result<ScanOptions, string> {
  const parsed = readArguments({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'ndjson' }, all: { type: 'boolean', default: false } },
  });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const format = FORMATS.find((name) => name === values.format);
  if (!format) return fail(`--format is ndjson or table, not ${values.format}`);
  if (positionals.length === 0) return fail('scan needs at least one INPUT');
  const inputs = readInputs(positionals);
  return inputs.ok ? ok({ format, all: values.all, inputs: inputs.value }) : inputs;
}

function readInputs(paths: readonly string[]): Result<ScanInput[], string> {
  const inputs: ScanInput[] = [];
  for (const path of paths) {
    const kind = kindOf(path);
    if (!kind) return fail(`${path}: an input is a .jsonl, .ndjson, .html, .htm or .xhtml file, or -`);
    inputs.push({ kind, path });
  }
  const isTwice = paths.filter((path) => path === STANDARD_INPUT).length > 1;
  return isTwice ? fail('standard input can be read once only') : ok(inputs);
}

function kindOf(path: string): ScanInput['kind'] | null {
  if (path === STANDARD_INPUT || /\.(?:jsonl|ndjson)$/i.test(path)) return 'feed';
  return /\.x?html?$/i.test(path) ? 'page' : null;
}
