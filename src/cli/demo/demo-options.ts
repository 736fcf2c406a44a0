import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../core/result.ts';

export const DEMO_USAGE = `usage: npm run demo [-- [--headless] [URL | PAGE.html]]

Builds the extension and opens it in Chromium on a sample marketplace, or on a page of your own.

  URL          an http or https address
  PAGE.html    a saved page; it is served from 127.0.0.1 together with its folder
  --headless   scan without a window, print what was found, and write pictures and exports to demo-output/;
               this is also what happens on a machine without a display
`;

/** What the demo was asked for; `page` is null for the sample marketplace. */
export interface DemoOptions {
  readonly page: string | null;
  readonly isHeadless: boolean;
}

/** Reads the arguments; the problem is one line for the person who typed them. */
export function readDemoOptions(args: readonly string[]): Result<DemoOptions, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { headless: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length > 1) return fail('give one page, or none for the sample marketplace');
    return ok({ page: positionals[0] ?? null, isHeadless: values.headless });
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error;
    return fail(error.message);
  }
}

/** Whether a window can be shown: always on macOS and Windows, elsewhere when a display server is named. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
