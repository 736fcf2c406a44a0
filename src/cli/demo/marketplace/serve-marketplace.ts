import type { IncomingMessage, ServerResponse } from 'node:http';
import { type LocalServer, serveLocally } from '../local-server.ts';
import { answer } from './routes.ts';

/** Serves the sample marketplace on 127.0.0.1; port 0 takes any free one. */
export function serveMarketplace(port = 0): Promise<LocalServer> {
  return serveLocally(respond, port);
}

function respond(request: IncomingMessage, response: ServerResponse): void {
  const found = request.method === 'GET' ? answer(new URL(request.url ?? '/', 'http://127.0.0.1')) : null;
  if (found === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  response.writeHead(200, { 'content-type': found.type, 'cache-control': 'no-cache' }).end(found.body);
}
