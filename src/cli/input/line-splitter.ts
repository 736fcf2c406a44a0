const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** One line of a byte stream, without its line end; `number` counts from 1. */
export type Line =
  | { readonly kind: 'line'; readonly number: number; readonly bytes: Buffer }
  /** A line over the limit: its bytes were let go as they came, only their count was kept. */
  | { readonly kind: 'too-long'; readonly number: number; readonly sizeBytes: number };

export interface LineSplitter {
  /** The lines that `chunk` completes. They may share memory with the chunk: use them before the next one is read. */
  push(chunk: Buffer): Line[];
  /** The last line when the stream does not end in a line end. */
  end(): Line[];
}

/** Splits bytes at `\n` or `\r\n`, holding at most `maxLineBytes` of an unfinished line. */
export function createLineSplitter(maxLineBytes: number): LineSplitter {
  let number = 0;
  let sizeBytes = 0;
  let parts: Buffer[] = [];

  function hold(part: Buffer): void {
    sizeBytes += part.length;
    if (sizeBytes > maxLineBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  }

  function take(): Line {
    number += 1;
    const line = finishLine(number, sizeBytes, parts, maxLineBytes);
    sizeBytes = 0;
    parts = [];
    return line;
  }

  return {
    push(chunk) {
      const lines: Line[] = [];
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
        hold(chunk.subarray(start, end));
        lines.push(take());
        start = end + 1;
      }
      hold(chunk.subarray(start));
      return lines;
    },
    end: () => (sizeBytes > 0 ? [take()] : []),
  };
}

function finishLine(number: number, sizeBytes: number, parts: readonly Buffer[], maxLineBytes: number): Line {
  if (sizeBytes > maxLineBytes) return { kind: 'too-long', number, sizeBytes };
  const [first = Buffer.alloc(0)] = parts;
  const bytes = parts.length > 1 ? Buffer.concat(parts) : first;
  return { kind: 'line', number, bytes: bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes };
}
