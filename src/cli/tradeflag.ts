import packageJson from '../../package.json' with { type: 'json' };
import { createDetector, type Detector } from '../core/detect/detector.ts';
import type { Result } from '../core/result.ts';
import { type EvalOptions, readEvalOptions } from './eval/eval-options.ts';
import { evaluate } from './eval/evaluate.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { explainInEnglish } from './explain-in-english.ts';
import { loadPacks, PackLoadError } from './load-packs.ts';
import { createComplaints } from './output/complaints.ts';
import { openOutput } from './output/output.ts';
import { createPageBrowser } from './scan/page-browser.ts';
import { scan } from './scan/scan.ts';
import { readScanOptions, type ScanOptions } from './scan/scan-options.ts';
import { USAGE } from './usage.ts';

const DEFAULT_COLUMNS = 140;

/** The `tradeflag` command; `args` come after its name. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  const [command, ...rest] = args;
  if (args.includes('--help') || args.includes('-h')) return print(USAGE);
  if (command === '--version') return print(`${packageJson.version}\n`);
  if (command === 'scan') return withOptions(readScanOptions(rest), runScan);
  if (command === 'eval') return withOptions(readEvalOptions(rest), runEval);
  return refuse(command === undefined ? 'no command given' : `unknown command ${command}`);
}

async function print(text: string): Promise<ExitCode> {
  const output = openOutput(process.stdout);
  await output.write(text);
  await output.flush();
  return EXIT.done;
}

function refuse(reason: string): ExitCode {
  process.stderr.write(`tradeflag: ${reason}\nTry: tradeflag --help\n`);
  return EXIT.usage;
}

async function withOptions<Options>(
  options: Result<Options, string>,
  run: (options: Options, detector: Detector) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (!options.ok) return refuse(options.problem);
  try {
    return await run(options.value, createDetector(loadPacks()));
  } catch (error) {
    if (!(error instanceof PackLoadError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return EXIT.usage;
  }
}

async function runScan(options: ScanOptions, detector: Detector): Promise<ExitCode> {
  const pages = createPageBrowser();
  try {
    const columns = process.stdout.columns ?? DEFAULT_COLUMNS;
    return await scan(options, { detector, pages, columns, explain: explainInEnglish(), ...openStreams() });
  } finally {
    await pages.close();
  }
}

function runEval(options: EvalOptions, detector: Detector): Promise<ExitCode> {
  return evaluate(options, { detector, ...openStreams() });
}

function openStreams() {
  return { output: openOutput(process.stdout), complaints: createComplaints(process.stderr) };
}
