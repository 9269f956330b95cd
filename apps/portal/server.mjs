// Starts the web server: built (`node server.mjs`) or from source (`node server.mjs --dev`).
// Plain JavaScript, since it runs before anything is compiled.
import http from 'node:http';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const dev = process.argv.includes('--dev');
process.env.NODE_ENV = dev ? 'development' : 'production';

const vite = dev
  ? await (await import('vite')).createServer({ server: { middlewareMode: true }, appType: 'custom' })
  : null;
const { openPortal } = vite
  ? await vite.ssrLoadModule('./server/entry.ts')
  : await import('./build/server/index.js');

const clientFolder = fileURLToPath(new URL(vite ? './public' : './build/client', import.meta.url));
const portal = openPortal({ dev: vite ? { middlewares: vite.middlewares } : null, clientFolder });
const server = http.createServer({ headersTimeout: 30_000, requestTimeout: 0 }, portal.app);
// A sender who trickles is cut; a sender who sends is not, however long the file is (trust.md R17).
server.setTimeout(60_000);
server.keepAliveTimeout = 10_000;
server.listen(portal.port, portal.host, () => portal.log.info({ port: portal.port }, 'listening'));
server.on('error', (error) => {
  portal.log.fatal({ err: error }, 'cannot listen');
  process.exit(1);
});

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    portal.drain();
    server.close(async () => {
      await portal.close();
      process.exit(0);
    });
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 25_000).unref();
  });
}
