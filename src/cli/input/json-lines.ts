import { createReadStream } from 'node:fs';
import { fail, ok, type Result } from '../../core/result.ts';
import { UnreadableInputError, unreadable } from './input-problem.ts';
import { createLineSplitter, type Line } from './line-splitter.ts';
import { decodeUtf8 } from './strict-utf8.ts';

/** Longer lines are skipped: no listing is that long, and memory stays bounded. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;

/** The name of standard input on the command line and in messages. */
export const STANDARD_INPUT = '-';

/** A value read from one line, or why that line could not be read. `line` counts from 1. */
export interface JsonLine {
  readonly line: number;
  readonly value: Result<unknown, string>;
}

/**
 * Reads newline-delimited JSON in constant memory. Yields the lines of one chunk of input at a time, so that a caller
 * can hand on its output as input arrives; blank lines are passed over.
 * @throws {UnreadableInputError} when the input cannot be opened or read to its end
 */
export async function* readJsonLines(input: string, signal: AbortSignal): AsyncGenerator<JsonLine[]> {
  const splitter = createLineSplitter(MAX_LINE_BYTES);
  for await (const bytes of readChunks(input, signal)) yield parseLines(input, splitter.push(bytes));
  yield parseLines(input, splitter.end());
}

async function* readChunks(input: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  const stream = input === STANDARD_INPUT ? process.stdin : createReadStream(input);
  const stop = () => stream.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of stream) yield chunk;
  } catch (error) {
    if (!signal.aborted) throw unreadable(input, error);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function parseLines(input: string, lines: readonly Line[]): JsonLine[] {
  return lines.flatMap((line) => {
    const value = parseLine(input, line);
    return value === null ? [] : [{ line: line.number, value }];
  });
}

/** Null for a blank line. */
function parseLine(input: string, line: Line): Result<unknown, string> | null {
  if (line.kind === 'too-long') {
    return fail(`line of ${line.sizeBytes} bytes skipped, the limit is ${MAX_LINE_BYTES}`);
  }
  const text = decodeUtf8(line.number === 1 ? withoutMark(input, line.bytes) : line.bytes);
  if (!text.ok) return fail(`not UTF-8 at byte ${text.problem} of the line`);
  if (text.value.trim() === '') return null;
  try {
    return ok(JSON.parse(text.value));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail(`broken JSON: ${error.message}`);
  }
}

/** The first line without the byte order mark that some editors write. */
function withoutMark(input: string, bytes: Buffer): Buffer {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfffe || mark === 0xfeff)
    throw new UnreadableInputError(input, 'is UTF-16; save it as UTF-8');
  return mark === 0xefbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
