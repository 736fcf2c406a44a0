import type { Writable } from 'node:stream';
import { oneLine } from './one-line.ts';

/** Tells the person what went wrong, where, and remembers that something did. */
export interface Complaints {
  /** `line` counts from 1; null when the input as a whole is meant. */
  add(input: string, line: number | null, reason: string): void;
  readonly count: number;
}

export function createComplaints(stream: Writable): Complaints {
  let count = 0;
  stream.on('error', () => {
    // Nobody is left to complain to.
  });
  return {
    add(input, line, reason) {
      count += 1;
      stream.write(`${oneLine(line === null ? input : `${input}:${line}`)}: ${oneLine(reason)}\n`);
    },
    get count() {
      return count;
    },
  };
}
