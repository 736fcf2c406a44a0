import { createReadStream, realpathSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { type LocalServer, serveLocally } from './local-server.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Serves the files of one folder, and nothing outside of it, on 127.0.0.1. */
export function serveFolder(folder: string): Promise<LocalServer> {
  const root = realpathSync(folder);
  return serveLocally((request, response) => respond(root, request, response));
}

function respond(root: string, request: IncomingMessage, response: ServerResponse): void {
  const file = request.method === 'GET' ? fileOf(root, request.url ?? '/') : null;
  if (file === null) {
    response.writeHead(404).end();
    return;
  }
  // No charset: a saved page names its own.
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The file behind a request's address, links followed; null when it is not a file inside of `root`. */
function fileOf(root: string, address: string): string | null {
  try {
    const path = decodeURIComponent(new URL(address, 'http://127.0.0.1').pathname);
    const file = realpathSync(join(root, path));
    return file.startsWith(root + sep) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}
