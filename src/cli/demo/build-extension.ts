import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fail, ok, type Result } from '../../core/result.ts';

/** Builds the extension for Chromium in a mode of its own. The problem is what the build printed. */
export async function buildExtension(root: string, mode: string): Promise<Result<string, string>> {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const child = spawn(process.execPath, [wxt, 'build', '--mode', mode], {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return code === 0 ? ok(builtExtension(root, mode)) : fail(`${out}${err}`.trim());
}

/** The folder that a build in a mode is written to. */
export function builtExtension(root: string, mode: string): string {
  return join(root, '.output', `chrome-mv3-${mode}`);
}
