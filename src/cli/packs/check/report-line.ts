import { formatProblem, type PackProblem } from '../../../core/packs/pack-problem.ts';
import { oneLine } from '../../output/one-line.ts';

/** A problem fails the check; a warning asks the author to look. */
export interface Remark extends PackProblem {
  readonly kind: 'problem' | 'warning';
}

export function problem(file: string, field: string, message: string): Remark {
  return { kind: 'problem', file, field, message };
}

export function warning(file: string, field: string, message: string): Remark {
  return { kind: 'warning', file, field, message };
}

/** One line of the report. */
export function formatRemark({ kind, ...about }: Remark): string {
  return `${kind.padEnd(8)} ${oneLine(formatProblem(about))}`;
}
