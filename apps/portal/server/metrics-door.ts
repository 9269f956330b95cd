import { createServer } from 'node:http';
import type { Services } from '@portal/api';
import type { Metrics } from './metrics.ts';

/** Only from this very machine: who scrapes from another one brings a proxy that decides who may. */
const host = '127.0.0.1';

/**
 * `GET /metrics` on a port of its own, so that no rule of a public proxy has to keep it in. A port that is
 * taken is said in the log and stops nothing.
 */
export function openMetricsDoor(metrics: Metrics, port: number, log: Services['log']): { close(): void } {
  const server = createServer(async (req, res) => {
    if (req.method !== 'GET' || req.url?.split('?')[0] !== '/metrics') {
      res.writeHead(404).end();
      return;
    }
    try {
      const text = await metrics.tell();
      res.writeHead(200, { 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' }).end(text);
    } catch (error) {
      log.error({ err: error }, 'the metrics could not be told');
      res.writeHead(500).end();
    }
  });
  server.on('error', (error) => log.error({ err: error, port }, 'nobody can ask for metrics'));
  server.listen(port, host, () => log.info({ port }, 'metrics are told'));
  return {
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
