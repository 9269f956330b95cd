import type { Services } from '@portal/api';
import express, { Router } from 'express';

/** Where browsers say that a page wanted something that its policy forbids. */
export const cspReportPath = '/csp-reports';

/** Reports written down in a minute, so that a broken extension in one browser fills no log. */
const perMinute = 30;

/** Takes browsers' reports about the content policy: a page of ours is broken, or somebody tries something (trust.md D1). */
export function cspReportDoor({ log, clock }: Services): Router {
  const router = Router();
  let minute = 0;
  let written = 0;
  router.post(
    cspReportPath,
    express.json({ type: ['application/csp-report', 'application/reports+json'], limit: '16kb' }),
    (req, res) => {
      const now = Math.floor(clock.now().getTime() / 60_000);
      if (now !== minute) written = 0;
      minute = now;
      if (written < perMinute) {
        written += 1;
        log.warn({ csp: essenceOf(req.body) }, 'a browser reports a breach of the content policy');
      }
      res.status(204).end();
    },
  );
  return router;
}

/** What of a report is worth keeping, cut short: it comes from anybody. The page's query stays out. */
function essenceOf(body: unknown): Record<string, string> {
  const report = ((body as { 'csp-report'?: unknown } | null)?.['csp-report'] ?? {}) as Record<
    string,
    unknown
  >;
  const text = (name: string) => String(report[name] ?? '').slice(0, 200);
  return {
    page: text('document-uri').split(/[?#]/u)[0] ?? '',
    directive: text('effective-directive') || text('violated-directive'),
    blocked: text('blocked-uri').split(/[?#]/u)[0] ?? '',
  };
}
