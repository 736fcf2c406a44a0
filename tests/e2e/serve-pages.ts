import { type LocalServer, serveLocally } from '../../src/cli/demo/local-server.ts';
import { test } from './extension.ts';

/** Serves these pages, by path, while the tests of a file run; gives the address that they begin with. */
export function servePages(pages: Readonly<Record<string, string>>): () => string {
  let server: LocalServer | null = null;
  test.beforeAll(async () => {
    server = await serveLocally((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(pages[request.url ?? ''] ?? '');
    });
  });
  test.afterAll(() => server?.close());
  return () => server?.origin ?? '';
}
