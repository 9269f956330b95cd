import { readVitalSigns, type Services, type VitalSigns } from '@portal/api';
import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { PatternOf } from './page-patterns.ts';
import { routeOf } from './request-label.ts';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** The numbers of this process, for whoever watches it. */
export type Metrics = {
  /** Times every answer; first in line, so that it sees what all doors do. */
  readonly observe: RequestHandler;
  readonly contentType: string;
  /** Everything there is to tell now, in the text format of Prometheus. */
  tell(): Promise<string>;
};

/** Opens the numbers; one registry per portal, none shared through the library's global one. */
export function openMetrics(services: Services, patternOf: () => Promise<PatternOf>): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const duration = new Histogram({
    name: 'portal_http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer, by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: seconds,
    registers: [register],
  });
  const show = vitalGauges(register);
  return {
    observe: (req, res, next) => {
      const stop = duration.startTimer();
      res.once('close', () => {
        // Where the pages do not compile (development), a number is missing and nothing else.
        patternOf().then(
          (pattern) => stop(routeOf(req, res, pattern)),
          () => {},
        );
      });
      next();
    },
    contentType: register.contentType,
    async tell() {
      show(await readVitalSigns(services));
      return register.metrics();
    },
  };
}

function vitalGauges(register: Registry): (signs: VitalSigns) => void {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [register] });
  const pool = new Gauge({
    name: 'portal_database_pool_connections',
    help: 'Connections of this process: total, idle; and requests waiting for one',
    labelNames: ['state'],
    registers: [register],
  });
  const reachable = gauge('portal_database_reachable', '1 when the database answered this very question');
  const work = {
    outboxWaiting: gauge('portal_outbox_undelivered_events', 'Events that no listener has handled yet'),
    outboxOldestSeconds: gauge('portal_outbox_oldest_age_seconds', 'Age of the oldest undelivered event'),
    heartbeatSeconds: gauge('portal_worker_heartbeat_age_seconds', 'Time since a worker was last heard of'),
    mailsQueued: gauge('portal_mails_queued', 'Mails of the last seven days that wait to be sent'),
    mailsFailed: gauge(
      'portal_mails_dead',
      'Mails of the last seven days that were given up after all tries',
    ),
  };
  return (signs) => {
    for (const [state, count] of Object.entries(signs.pool)) pool.set({ state }, count);
    reachable.set(signs.work ? 1 : 0);
    for (const [name, each] of Object.entries(work)) {
      const value = signs.work?.[name as keyof typeof work] ?? null;
      // Better no number than the one of a minute ago.
      if (value === null) each.remove();
      else each.set(value);
    }
  };
}
