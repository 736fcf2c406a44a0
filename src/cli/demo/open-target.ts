import { basename, dirname } from 'node:path';
import { serveMarketplace } from './marketplace/serve-marketplace.ts';
import { serveFolder } from './serve-folder.ts';
import type { Target } from './target.ts';

/** A target that a browser can open now. */
export interface OpenTarget {
  readonly url: string;
  /** The build whose permissions reach the target; see `wxt.config.ts`. */
  readonly mode: 'e2e' | 'demo';
  close(): Promise<void>;
}

/** Starts the local server that a target needs, if any. */
export async function openTarget(target: Target): Promise<OpenTarget> {
  switch (target.kind) {
    case 'sample': {
      const { origin, close } = await serveMarketplace();
      return { url: `${origin}/`, mode: 'e2e', close };
    }
    case 'file': {
      const { origin, close } = await serveFolder(dirname(target.path));
      return { url: `${origin}/${encodeURIComponent(basename(target.path))}`, mode: 'e2e', close };
    }
    case 'web':
      return { url: target.url, mode: 'demo', close: async () => {} };
    default:
      return target satisfies never;
  }
}
