import { createServices, refusalsWritten } from '@portal/api';
import { readEnv } from '@portal/platform/env';
import type { RequestHandler } from 'express';
import { createApp } from './app.ts';

/** Opens everything that this process needs. One per process: the build is one module graph. */
export function openPortal(options: { dev: { middlewares: RequestHandler } | null; clientFolder: string }) {
  const env = readEnv();
  const services = createServices(env, { name: 'web' });
  const state = { draining: false };
  return {
    app: createApp(services, { ...options, state, env }),
    port: env.port,
    host: env.host,
    log: services.log,
    /** From now on `readyz` says no, so that a proxy sends nobody new. */
    drain() {
      state.draining = true;
    },
    async close() {
      await refusalsWritten();
      await services.database.close();
    },
  };
}
