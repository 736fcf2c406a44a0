/** What one stage of the tests came to. A stage of one tool counts as one test. */
export interface StageOutcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Why the stage failed where its own output does not say so. */
  readonly problem: string | null;
}

export interface Stage {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where the stage writes its results; a stage without them passes or fails as a whole. */
  readonly results?: { readonly file: string; readonly read: (json: unknown) => TestCounts | null };
}

/** Test cases of a report. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * A report counts only when it can be read, holds at least one test that ran, and agrees with the exit code: a runner
 * that failed beside its tests (an error outside of them, a crash) is one more failure.
 */
export function judgeReport(counts: TestCounts | null, exitCode: number): StageOutcome {
  if (counts === null) return failedStage('its report is missing or cannot be read');
  if (counts.passed + counts.failed === 0) return { ...failedStage('no test ran'), skipped: counts.skipped };
  if (exitCode !== 0 && counts.failed === 0) {
    return { ...counts, failed: 1, problem: `every test passed, yet it ended with code ${exitCode}` };
  }
  return { ...counts, problem: null };
}

/** A stage that is one check: it passed or it failed. */
export function judgeExit(exitCode: number): StageOutcome {
  return exitCode === 0
    ? { passed: 1, failed: 0, skipped: 0, problem: null }
    : failedStage(`ended with code ${exitCode}`);
}

export function failedStage(problem: string): StageOutcome {
  return { passed: 0, failed: 1, skipped: 0, problem };
}
