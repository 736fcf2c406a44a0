import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export const BOOTSTRAP = join(import.meta.dirname, '..', '..', '..', '..', 'src', 'cli', 'bootstrap.mjs');

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output, each line parsed. */
  readonly results: () => unknown[];
}

interface CommandOptions {
  /** Standard input; none unless given. */
  readonly input?: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
  readonly nodeArgs?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command as `npm run --silent tradeflag -- …` does, in a process of its own. */
export async function runTradeflag(
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const { input = [], nodeArgs = [], env = {} } = options;
  const child = spawn(process.execPath, [...nodeArgs, BOOTSTRAP, 'tradeflag', ...args], {
    env: { ...process.env, ...env },
  });
  const [stdout, stderr, code] = await Promise.all([
    child.stdout.setEncoding('utf8').toArray(),
    child.stderr.setEncoding('utf8').toArray(),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
    // A command that ends before it has read everything is judged by what it says, not by the broken pipe.
    pipeline(Readable.from(input), child.stdin).catch(() => undefined),
  ]);
  const text = stdout.join('');
  const results = () =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line));
  return { code, stdout: text, stderr: stderr.join(''), results };
}
