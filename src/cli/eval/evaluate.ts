import type { Detector } from '../../core/detect/detector.ts';
import { EXIT, type ExitCode, worstExit } from '../exit-code.ts';
import { UnreadableInputError } from '../input/input-problem.ts';
import { type JsonLine, readJsonLines } from '../input/json-lines.ts';
import type { Complaints } from '../output/complaints.ts';
import type { Output } from '../output/output.ts';
import { type Disagreement, disagreementsOf, formatDisagreement } from './disagreement.ts';
import type { EvalOptions } from './eval-options.ts';
import { formatReport } from './format-report.ts';
import { readVerdict } from './read-labelled.ts';
import { createTally } from './tally.ts';
import type { Verdict } from './verdict.ts';

export interface EvalServices {
  readonly detector: Detector;
  readonly output: Output;
  readonly complaints: Complaints;
}

/** Compares findings with labels and prints the figures. */
export async function evaluate(options: EvalOptions, services: EvalServices): Promise<ExitCode> {
  const { output } = services;
  const tally = createTally();
  const errors: Disagreement[] = [];
  const onVerdict = (verdict: Verdict): Promise<void> | void => {
    tally.add(verdict);
    if (!options.errors) return;
    if (options.json) errors.push(...disagreementsOf(verdict));
    else return output.write(disagreementsOf(verdict).map(formatDisagreement).join(''));
  };
  let exit: ExitCode = EXIT.done;
  for (const file of options.files) exit = worstExit(exit, await evaluateFile(file, onVerdict, services));
  const report = tally.report();
  const shown = options.errors ? { ...report, errors } : report;
  await output.write(options.json ? `${JSON.stringify(shown, null, 2)}\n` : formatReport(report));
  await output.flush();
  return exit;
}

async function evaluateFile(
  file: string,
  onVerdict: (verdict: Verdict) => Promise<void> | void,
  { detector, output, complaints }: EvalServices,
): Promise<ExitCode> {
  const before = complaints.count;
  const judge = ({ line, value }: JsonLine): Promise<void> | void => {
    const verdict = value.ok ? readVerdict(value.value, detector) : value;
    return verdict.ok ? onVerdict(verdict.value) : complaints.add(file, line, verdict.problem);
  };
  try {
    for await (const lines of readJsonLines(file, output.closed)) for (const line of lines) await judge(line);
  } catch (error) {
    if (!(error instanceof UnreadableInputError)) throw error;
    complaints.add(file, null, error.message);
    return EXIT.usage;
  }
  return complaints.count > before ? EXIT.partial : EXIT.done;
}
