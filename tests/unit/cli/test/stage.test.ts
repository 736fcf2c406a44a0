import { describe, expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport } from '../../../../src/cli/test/reports.schema.ts';
import { runStage } from '../../../../src/cli/test/run-stage.ts';
import { judgeExit, judgeReport } from '../../../../src/cli/test/stage.ts';
import { testStages } from '../../../../src/cli/test/stages.ts';
import { temporaryFile } from '../temporary-folder.ts';

describe('judgeReport', () => {
  test('counts what a readable report says', () => {
    expect(judgeReport({ passed: 3, failed: 1, skipped: 2 }, 1)).toEqual({
      passed: 3,
      failed: 1,
      skipped: 2,
      problem: null,
    });
  });

  test.each([
    ['an unreadable report', null, 0],
    ['no test at all', { passed: 0, failed: 0, skipped: 0 }, 0],
    ['nothing but skipped tests', { passed: 0, failed: 0, skipped: 4 }, 0],
    ['a bad exit beside good tests', { passed: 3, failed: 0, skipped: 0 }, 1],
  ])('fails on %s', (_, counts, exitCode) => {
    const outcome = judgeReport(counts, exitCode);
    expect(outcome.failed).toBe(1);
    expect(outcome.problem).not.toBeNull();
  });
});

test('a tool passes or fails as one test', () => {
  expect(judgeExit(0)).toMatchObject({ passed: 1, failed: 0 });
  expect(judgeExit(2)).toMatchObject({ passed: 0, failed: 1 });
});

describe('reports', () => {
  const vitest = {
    numPassedTests: 2,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [],
  };

  test("vitest's, with a file that failed to load as one failure", () => {
    expect(readVitestReport(vitest)).toEqual({ passed: 2, failed: 1, skipped: 2 });
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(readVitestReport({ ...vitest, testResults })).toEqual({ passed: 2, failed: 2, skipped: 2 });
  });

  test("Playwright's, with an error outside of tests as one failure", () => {
    const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 2 };
    expect(readPlaywrightReport({ stats, errors: [] })).toEqual({ passed: 4, failed: 1, skipped: 2 });
    expect(readPlaywrightReport({ stats, errors: [{ message: 'x' }] })).toEqual({
      passed: 4,
      failed: 2,
      skipped: 2,
    });
  });

  test.each([undefined, null, 'text', {}, { stats: {} }])('%j is no report', (json) => {
    expect(readVitestReport(json)).toBeNull();
    expect(readPlaywrightReport(json)).toBeNull();
  });
});

describe('runStage', () => {
  const run = (program: string, args: readonly string[], signal = new AbortController().signal) =>
    runStage({ name: 'x', program, args }, import.meta.dirname, signal);

  test('judges a program by its exit code', async () => {
    expect(await run(process.execPath, ['-e', ''])).toMatchObject({ failed: 0 });
    expect(await run(process.execPath, ['-e', 'process.exit(3)'])).toMatchObject({
      failed: 1,
      problem: 'ended with code 3',
    });
  });

  test('a program that is missing or was ended has failed', async () => {
    expect(await run('no-such-program', [])).toMatchObject({ failed: 1 });
    const stop = new AbortController();
    const outcome = run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], stop.signal);
    stop.abort();
    expect(await outcome).toMatchObject({ passed: 0, failed: 1 });
  });

  test('a report left over from an earlier run does not count', async () => {
    const file = temporaryFile(
      'report.json',
      JSON.stringify({ stats: { expected: 9, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }),
    );
    const results = { file, read: readPlaywrightReport };
    const stage = { name: 'x', program: process.execPath, args: ['-e', ''], results };
    expect(await runStage(stage, import.meta.dirname, new AbortController().signal)).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });
});

test('builds come before the tests that look at them', () => {
  const names = testStages('/root').map(({ name }) => name);
  expect(names.indexOf('build for Firefox')).toBeLessThan(names.indexOf('what was built'));
  expect(names.indexOf('build for end-to-end tests')).toBeLessThan(names.indexOf('end to end'));
});
