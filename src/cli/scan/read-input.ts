import type { Listing } from '../../core/listing/listing.schema.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { readJsonLines } from '../input/json-lines.ts';
import { readFeedRecord } from '../input/read-feed-record.ts';
import type { PageBrowser } from './page-browser.ts';
import type { ScanInput } from './scan-options.ts';

/** A listing with its place in the input (line, or ordinal on a page; from 1), or why it could not be read. */
export interface ReadListing {
  /** Null when the problem is the input as a whole. */
  readonly place: number | null;
  readonly listing: Result<Listing, string>;
}

/**
 * Listings of one input, as many at a time as arrive together.
 * @throws {UnreadableInputError} when the input cannot be opened or read to its end
 */
export function readInput(
  input: ScanInput,
  pages: PageBrowser,
  signal: AbortSignal,
): AsyncGenerator<ReadListing[]> {
  return input.kind === 'feed' ? readFeed(input.path, signal) : readPage(input.path, pages);
}

async function* readFeed(path: string, signal: AbortSignal): AsyncGenerator<ReadListing[]> {
  for await (const lines of readJsonLines(path, signal)) {
    yield lines.map(({ line, value }) => ({
      place: line,
      listing: value.ok ? readFeedRecord(value.value) : fail(value.problem),
    }));
  }
}

async function* readPage(path: string, pages: PageBrowser): AsyncGenerator<ReadListing[]> {
  const read = await pages.read(path);
  if (read.ok) yield read.value.map((listing, at) => ({ place: at + 1, listing: ok(listing) }));
  else yield [{ place: null, listing: read }];
}
