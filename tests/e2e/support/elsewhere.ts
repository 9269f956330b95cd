import { once } from 'node:events';
import { createServer } from 'node:http';

/** Another site: to a browser, the same machine under another name is one. */
export type Elsewhere = { readonly url: string; close(): Promise<void> };

/** A page of somebody else with this body. */
export async function elsewhere(body: string): Promise<Elsewhere> {
  const server = createServer((_req, res) => {
    res.setHeader('Content-Type', 'text/html; charset=utf-8');
    res.end(`<!doctype html><title>Elsewhere</title>${body}`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
