import type { Detector } from '../../../core/detect/detector.ts';
import { readVerdict } from '../../eval/read-labelled.ts';
import type { Verdict } from '../../eval/verdict.ts';
import { UnreadableInputError } from '../../input/input-problem.ts';
import { readJsonLines } from '../../input/json-lines.ts';

/** Judges the labelled listings of a file one by one; returns a line for each that cannot be read. */
export async function readVerdicts(
  file: string,
  detector: Detector,
  onVerdict: (verdict: Verdict) => void,
): Promise<string[]> {
  const problems: string[] = [];
  try {
    for await (const lines of readJsonLines(file, new AbortController().signal)) {
      for (const { line, value } of lines) {
        const verdict = value.ok ? readVerdict(value.value, detector) : value;
        if (verdict.ok) onVerdict(verdict.value);
        else problems.push(`${file}:${line}: ${verdict.problem}`);
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableInputError)) throw error;
    problems.push(`${file}: ${error.message}`);
  }
  return problems;
}
