import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { failedStage, judgeExit, judgeReport, type Stage, type StageOutcome } from './stage.ts';

/** Only what hangs takes longer: the slowest stage took 13 minutes on two busy cores. */
const STAGE_LIMIT_MS = 20 * 60_000;

/** Runs one stage to its end, its output shown as it comes. A stage that hangs is ended and has failed. */
export async function runStage(stage: Stage, root: string, signal: AbortSignal): Promise<StageOutcome> {
  if (stage.results) await rm(stage.results.file, { force: true });
  const limit = AbortSignal.timeout(STAGE_LIMIT_MS);
  const exitCode = await runProgram(stage, root, AbortSignal.any([signal, limit]));
  if (limit.aborted) return failedStage(`still running after ${STAGE_LIMIT_MS / 60_000} minutes, ended`);
  if (exitCode === null) return failedStage('could not be run to its end');
  if (!stage.results) return judgeExit(exitCode);
  return judgeReport(stage.results.read(await readJson(stage.results.file)), exitCode);
}

/** The exit code, null when there is none. The program leads a group of its own, so that its children end with it. */
function runProgram(
  { program, args, env }: Stage,
  root: string,
  signal: AbortSignal,
): Promise<number | null> {
  const isGroup = process.platform !== 'win32';
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    detached: isGroup,
  });
  const end = () => {
    if (child.pid === undefined || child.exitCode !== null) return;
    if (isGroup) process.kill(-child.pid, 'SIGTERM');
    else child.kill();
  };
  signal.addEventListener('abort', end, { once: true });
  return new Promise((resolve) => {
    const settle = (code: number | null) => {
      signal.removeEventListener('abort', end);
      resolve(code);
    };
    child.on('error', () => settle(null));
    child.on('close', (code) => settle(code));
  });
}

/** Undefined when the file is missing or broken, which no report schema accepts. */
async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
