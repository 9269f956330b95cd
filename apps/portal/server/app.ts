import type { Services } from '@portal/api';
import type { Env } from '@portal/platform/env';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import { auditExportDoor } from './audit-export-door.ts';
import { contentDoor } from './content-door.ts';
import { crawlerDoor } from './crawler-door.ts';
import { cspReportDoor } from './csp-report-door.ts';
import { healthDoor } from './health-door.ts';
import type { Metrics } from './metrics.ts';
import { myDataDoor } from './my-data-door.ts';
import { originCheck } from './origin-check.ts';
import { pageDoor } from './page-door.ts';
import { pdfFiles } from './pdf-files.ts';
import { refusalHandler } from './refusals.ts';
import { requestContext } from './request-context.ts';
import { restDoor } from './rest-door.ts';
import { securityHeaders } from './security-headers.ts';
import { trpcDoor } from './trpc-door.ts';
import { tusDoor } from './tus-door.ts';
import { uploadDoor } from './upload-door.ts';
import { zipDoor } from './zip-door.ts';

export type AppOptions = {
  readonly dev: { readonly middlewares: RequestHandler } | null;
  /** Where the built files for the browser lie. */
  readonly clientFolder: string;
  readonly state: { draining: boolean };
  readonly env: Env;
  /** Null where nobody watches. */
  readonly metrics: Metrics | null;
};

/** The doors, in order: what is cheap and public first, what needs to know who asks afterwards, pages last. */
export function createApp(
  services: Services,
  { dev, clientFolder, state, env, metrics }: AppOptions,
): Express {
  const app = express();
  app.disable('x-powered-by');
  // A hash of a refusal, whose request id is new each time, would tell two equal answers apart.
  app.disable('etag');
  app.set('trust proxy', env.trustedProxyHops);
  if (metrics) app.use(metrics.observe);
  app.use(securityHeaders(services.settings, dev !== null));
  app.use(closeWhileDraining(state));
  app.use(healthDoor(services, state));
  if (dev) app.use(dev.middlewares);
  app.use(
    '/assets',
    express.static(`${clientFolder}/assets`, { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  app.use(pdfFiles());
  // Only what can be a file there: looking for one costs every other request more than its own routing.
  app.get(/^\/[\w-]+\.\w+$/u, express.static(clientFolder, { maxAge: '1h', index: false }));
  app.use(requestContext(services));
  app.use(originCheck(services.settings, env.port));
  app.use(cspReportDoor(services));
  app.use(crawlerDoor(services));
  app.use(contentDoor());
  app.use(zipDoor());
  app.use(auditExportDoor());
  app.use(myDataDoor());
  app.use(uploadDoor());
  app.use(tusDoor(services));
  app.use(compression());
  app.use('/api/trpc', trpcDoor());
  const pages = pageDoor(services, dev ? 'development' : 'production');
  // A page, though its address lies among the API's: the door of REST would say that nothing is there.
  app.get(['/api/docs', '/api/docs.data'], pages);
  app.use('/api', restDoor());
  app.use(pages);
  app.use(refusalHandler());
  return app;
}

/** A process that is to end lets no connection wait for another request: the next one goes to its successor. */
function closeWhileDraining(state: { readonly draining: boolean }): RequestHandler {
  return (_req, res, next) => {
    if (state.draining) res.setHeader('Connection', 'close');
    next();
  };
}
