import { fileURLToPath } from 'node:url';
import { runStage } from './run-stage.ts';
import type { Stage, StageOutcome } from './stage.ts';
import { testStages } from './stages.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs every stage, a failed one included, and closes with the line `N passed, N failed`. */
export async function main(args: readonly string[]): Promise<number> {
  const stages = testStages(ROOT);
  if (args.length > 0) return explain(stages, args[0] === '--help');
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => stop.abort());
  const outcomes = new Map<string, StageOutcome>();
  for (const stage of stages) {
    if (stop.signal.aborted) break;
    console.log(`\n=== ${stage.name}`);
    outcomes.set(stage.name, await runStage(stage, ROOT, stop.signal));
  }
  const isWhole = outcomes.size === stages.length && !stop.signal.aborted;
  return summarize(outcomes, isWhole);
}

function explain(stages: readonly Stage[], isAsked: boolean): number {
  const names = stages.map(({ name }) => `  ${name}`).join('\n');
  console.error(`usage: npm test\nRuns, in this order:\n${names}`);
  return isAsked ? 0 : 2;
}

function summarize(outcomes: ReadonlyMap<string, StageOutcome>, isWhole: boolean): number {
  const total = { passed: 0, failed: 0, skipped: 0 };
  console.log('\n=== summary');
  for (const [name, { passed, failed, skipped, problem }] of outcomes) {
    const detail = [skipped > 0 ? `${skipped} skipped` : '', problem ?? ''].filter(Boolean).join('; ');
    console.log(
      `${failed > 0 ? 'FAILED' : 'passed'}  ${name}: ${passed} passed, ${failed} failed${detail && `; ${detail}`}`,
    );
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  if (!isWhole) console.log('interrupted');
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && isWhole ? 0 : 1;
}
