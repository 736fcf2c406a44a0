import type { Detector } from '../../core/detect/detector.ts';
import type { Explain } from '../../core/report/report.ts';
import { EXIT, type ExitCode, worstExit } from '../exit-code.ts';
import { UnreadableInputError } from '../input/input-problem.ts';
import type { Complaints } from '../output/complaints.ts';
import type { Output } from '../output/output.ts';
import type { PageBrowser } from './page-browser.ts';
import { type ReadListing, readInput } from './read-input.ts';
import { formatResult, type ScanResult } from './result-line.ts';
import { createTable } from './result-table.ts';
import type { ScanFormat, ScanInput, ScanOptions } from './scan-options.ts';

export interface ScanServices {
  readonly detector: Detector;
  readonly pages: PageBrowser;
  readonly output: Output;
  readonly complaints: Complaints;
  /** Width of the terminal. */
  readonly columns: number;
  readonly explain: Explain;
}

/** Judges every listing of the inputs, in their order; one input that cannot be read does not cost the others. */
export async function scan(options: ScanOptions, services: ScanServices): Promise<ExitCode> {
  const { output } = services;
  const format = createFormat(options.format, services);
  if (format.header) await output.write(format.header);
  let exit: ExitCode = EXIT.done;
  for (const input of options.inputs) {
    if (output.closed.aborted) break;
    exit = worstExit(exit, await scanInput(input, options.all, format.result, services));
  }
  await output.flush();
  return exit;
}

function createFormat(
  format: ScanFormat,
  { columns, explain }: ScanServices,
): { header: string; result: (result: ScanResult) => string } {
  if (format === 'ndjson') return { header: '', result: formatResult };
  const table = createTable(columns, explain);
  return { header: table.header, result: table.rows };
}

async function scanInput(
  input: ScanInput,
  all: boolean,
  format: (result: ScanResult) => string,
  { detector, pages, output, complaints }: ScanServices,
): Promise<ExitCode> {
  const before = complaints.count;
  const judge = ({ place, listing }: ReadListing): Promise<void> | void => {
    if (!listing.ok) return complaints.add(input.path, place, listing.problem);
    const findings = detector.detect(listing.value);
    if (!all && findings.length === 0) return;
    return output.write(format({ listing: listing.value, findings, source: `${input.path}:${place}` }));
  };
  try {
    for await (const listings of readInput(input, pages, output.closed)) {
      for (const listing of listings) await judge(listing);
      await output.flush();
      if (output.closed.aborted) break;
    }
  } catch (error) {
    if (!(error instanceof UnreadableInputError)) throw error;
    complaints.add(input.path, null, error.message);
    return EXIT.usage;
  }
  return complaints.count > before ? EXIT.partial : EXIT.done;
}
