import { createServices, refusalsWritten } from '@portal/api';
import { readEnv } from '@portal/platform/env';
import type { RequestHandler } from 'express';
import { createApp } from './app.ts';
import { openMetrics } from './metrics.ts';
import { openMetricsDoor } from './metrics-door.ts';
import { serverBuild } from './page-door.ts';
import { type PatternOf, pagePatterns } from './page-patterns.ts';

/** Opens everything that this process needs. One per process: the build is one module graph. */
export function openPortal(options: { dev: { middlewares: RequestHandler } | null; clientFolder: string }) {
  const env = readEnv();
  const services = createServices(env, { name: 'web' });
  const state = { draining: false };
  const metrics = env.metricsPort ? openMetrics(services, patterns) : null;
  const metricsDoor =
    metrics && env.metricsPort ? openMetricsDoor(metrics, env.metricsPort, services.log) : null;
  return {
    app: createApp(services, { ...options, state, env, metrics }),
    port: env.port,
    host: env.host,
    log: services.log,
    /** From now on `readyz` says no, so that a proxy sends nobody new. */
    drain() {
      state.draining = true;
    },
    async close() {
      metricsDoor?.close();
      await refusalsWritten();
      await services.database.close();
    },
  };
}

/** The site map of the build, read once it is asked for. */
async function patterns(): Promise<PatternOf> {
  known ??= pagePatterns((await serverBuild()).routes);
  return known;
}

let known: PatternOf | undefined;
