import * as z from 'zod';
import type { TestCounts } from './stage.ts';

const VitestReportSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const PlaywrightReportSchema = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

/** Counts of vitest's JSON report; a file that failed before its first test is one failure. Null when unreadable. */
export function readVitestReport(json: unknown): TestCounts | null {
  const parsed = VitestReportSchema.safeParse(json);
  if (!parsed.success) return null;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = parsed.data;
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/** Counts of Playwright's JSON report; an error outside of any test is one failure. Null when unreadable. */
export function readPlaywrightReport(json: unknown): TestCounts | null {
  const parsed = PlaywrightReportSchema.safeParse(json);
  if (!parsed.success) return null;
  const { stats, errors } = parsed.data;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
