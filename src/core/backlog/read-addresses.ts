import { MAX_BACKLOG } from './backlog-values.ts';

/** The addresses of a list as written, and what of it is none. */
export interface Addresses {
  /** Each once, in the order written, at most MAX_BACKLOG. */
  readonly urls: readonly string[];
  /** Lines that hold no address of the web. */
  readonly rejected: readonly string[];
  /** How many were left out because the list is too long. */
  readonly tooMany: number;
}

/** Reads a list of addresses, one a line; empty lines do no harm. */
export function readAddresses(text: string): Addresses {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const written = lines.filter((line) => line !== '');
  const valid = written.filter(isWebAddress);
  const unique = [...new Set(valid.map((line) => new URL(line).href))];
  return {
    urls: unique.slice(0, MAX_BACKLOG),
    rejected: written.filter((line) => !isWebAddress(line)),
    tooMany: Math.max(0, unique.length - MAX_BACKLOG),
  };
}

function isWebAddress(line: string): boolean {
  return URL.canParse(line) && /^https?:$/.test(new URL(line).protocol);
}
