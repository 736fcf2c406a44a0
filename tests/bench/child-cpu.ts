import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds in a tick of the kernel's process times, which Linux fixes for all programs. */
const TICK_MS = 10;

/**
 * Milliseconds of processor time that this process's children and theirs have used so far: unlike the time of day,
 * other work on the machine does not lengthen it. Linux only; elsewhere not a number.
 */
export function childCpuMs(): number {
  try {
    return descendants(readProcesses(), process.pid).reduce((sum, { ticks }) => sum + ticks, 0) * TICK_MS;
  } catch {
    return Number.NaN;
  }
}

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly ticks: number;
}

function readProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess);
}

function readProcess(id: string): Process[] {
  try {
    // The name in brackets may hold anything; what follows the last bracket is numbers.
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\)\s/s, '')
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    return [{ id: Number(id), parent, ticks: (fields[11] ?? 0) + (fields[12] ?? 0) }];
  } catch {
    // It ended meanwhile.
    return [];
  }
}

function descendants(all: readonly Process[], id: number): Process[] {
  const children = all.filter(({ parent }) => parent === id);
  return children.flatMap((child) => [child, ...descendants(all, child.id)]);
}
