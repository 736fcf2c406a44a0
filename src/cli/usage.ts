import { type ParseArgsConfig, parseArgs } from 'node:util';
import { fail, ok, type Result } from '../core/result.ts';

export const USAGE = `usage: tradeflag scan [--format ndjson|table] [--all] INPUT...
       tradeflag eval [--errors] [--json] FILE.jsonl...
       tradeflag --help | --version

Finds listings that resemble account trading and says why. A flag is a lead for a person to check.

scan  judges listings and prints those with findings, in the order of the input.
  INPUT          a .jsonl or .ndjson file: one object a line with "text", or "title" and/or "description";
                 optional "id", "url", "price", "seller", "image"
                 an .html, .htm or .xhtml file: a saved page, read in Chromium without scripts or network
                 -: newline-delimited JSON on standard input
  --all          print listings without findings, too
  --format       ndjson (one JSON object a line; the default) or table

eval  compares findings with the labels of a file.
  --errors       list the misses and the false alarms
  --json         print the figures as one JSON object

Exit codes: 0 done; 2 wrong usage, or an input that cannot be read; 3 done, but some records could not be read
(each is named on standard error).
`;

/** What `parseArgs` makes of the arguments, its complaint being an expected failure. */
export function readArguments<Config extends ParseArgsConfig>(
  config: Config,
): Result<ReturnType<typeof parseArgs<Config>>, string> {
  try {
    return ok(parseArgs(config));
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error;
    return fail(error.message);
  }
}
