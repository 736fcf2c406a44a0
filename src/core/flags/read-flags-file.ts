import { firstField } from '../first-field.ts';
import { parseJson } from '../parse-json.ts';
import { type QuickCheck, quickCheck } from '../quick-check.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Flag, FlagSchema } from './flag.schema.ts';
import {
  FLAGS_FILE_VERSION,
  FlagsFileEndSchema,
  type FlagsFileHeader,
  FlagsFileHeaderSchema,
  FlagsFileStartSchema,
  MAX_FILE_FLAGS,
} from './flags-file.schema.ts';
import type { FlagsFileProblem } from './flags-file-problem.ts';
import { addToSum } from './write-flags-file.ts';

/** What a line of a file is. */
export type FlagsFileLine =
  | { readonly kind: 'header'; readonly header: FlagsFileHeader }
  | { readonly kind: 'flag'; readonly flag: Flag }
  | { readonly kind: 'end' };

/** Reads a file of flags line by line, each checked. After a problem, or the end, there is nothing more to read. */
export interface FlagsFileReader {
  read(line: string): Result<FlagsFileLine, FlagsFileProblem>;
  /** What is wrong when no line follows; null for a file that has come to its end. */
  close(): FlagsFileProblem | null;
}

export function createFlagsFileReader(): FlagsFileReader {
  let header: FlagsFileHeader | null = null;
  let headerText = '';
  let line = 0;
  let flags = 0;
  let sum = '';
  let hasEnded = false;

  function readNext(text: string, value: unknown): Result<FlagsFileLine, FlagsFileProblem> {
    if (hasEnded) return fail({ kind: 'altered' });
    if (header === null) {
      const read = readHeader(value);
      if (!read.ok) return read;
      header = read.value;
      headerText = text;
      return ok({ kind: 'header', header });
    }
    if (isEnd(value)) {
      hasEnded = true;
      return isRightEnd(value, header, flags, addToSum(sum, headerText))
        ? ok({ kind: 'end' })
        : fail({ kind: 'altered' });
    }
    const flag = readFlag(value);
    if (!flag.success) return fail({ kind: 'bad-line', line, field: firstField(flag.error) });
    flags += 1;
    sum = addToSum(sum, text);
    return ok({ kind: 'flag', flag: flag.data });
  }

  return {
    read(text) {
      line += 1;
      const value = parseJson(text);
      if (value !== undefined) return readNext(text, value);
      return fail(header === null ? { kind: 'foreign' } : { kind: 'bad-line', line, field: '' });
    },
    close() {
      if (header === null) return { kind: 'foreign' };
      return hasEnded ? null : { kind: 'truncated', line };
    },
  };
}

let isSurelyFlag: QuickCheck | null = null;

/** What the schema says of a value; of most, which are right, in a fraction of its time. */
function readFlag(value: unknown): ReturnType<typeof FlagSchema.safeParse> {
  isSurelyFlag ??= quickCheck(FlagSchema);
  return isSurelyFlag(value) ? { success: true, data: value as Flag } : FlagSchema.safeParse(value);
}

function readHeader(value: unknown): Result<FlagsFileHeader, FlagsFileProblem> {
  const start = FlagsFileStartSchema.safeParse(value);
  if (!start.success) return fail({ kind: 'foreign' });
  const { version, flags } = start.data;
  if (version > FLAGS_FILE_VERSION) return fail({ kind: 'newer', version });
  if (typeof flags === 'number' && flags > MAX_FILE_FLAGS)
    return fail({ kind: 'too-many', most: MAX_FILE_FLAGS });
  const header = FlagsFileHeaderSchema.safeParse(value);
  return header.success
    ? ok(header.data)
    : fail({ kind: 'bad-line', line: 1, field: firstField(header.error) });
}

function isEnd(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'end' in value;
}

function isRightEnd(value: unknown, header: FlagsFileHeader, flags: number, sum: string): boolean {
  const end = FlagsFileEndSchema.safeParse(value);
  return end.success && end.data.flags === flags && header.flags === flags && end.data.sum === sum;
}
