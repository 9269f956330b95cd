import type { Settings } from '@portal/api';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { RequestHandler } from 'express';
import { contextOf } from './request-context.ts';

/**
 * Posted to by the servers of mail programs, which know of no origin (RFC 8058). The link in the address is the proof,
 * it is good for nothing but ending mails, and no cookie counts there (decision 136).
 */
const oneClick = /^\/unsubscribe\/[\w.-]+$/u;

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Every change has to come from the portal's own pages, said by `Origin` (or, where a browser does not tell
 * it, by `Sec-Fetch-Site`). Also refuses other sites that embed private things (trust.md D2, D11). A program's
 * token needs no such proof: no browser sends it by itself.
 */
export function originCheck(settings: Settings, port: number): RequestHandler {
  const allowed = new Set([new URL(settings.publicUrl).origin]);
  if (settings.demo) {
    allowed.add(`http://localhost:${port}`);
    allowed.add(`http://127.0.0.1:${port}`);
  }
  return (req, _res, next) => {
    const origin = req.headers.origin;
    const site = req.headers['sec-fetch-site'];
    if (contextOf(req).credential.kind === 'token') {
      next();
      return;
    }
    if (req.method === 'POST' && oneClick.test(req.path)) {
      // Settled here, as below: the framework behind would compare it with the host's name.
      delete req.headers.origin;
      next();
      return;
    }
    if (safe.has(req.method)) {
      const embedded = site === 'cross-site' && req.headers['sec-fetch-mode'] !== 'navigate';
      next(embedded ? new DomainError('forbidden', 'common.other_origin') : undefined);
      return;
    }
    // A page that sends no referrer posts its form with the origin `null`; then the browser's own word counts.
    const unsaid = origin === undefined || origin === 'null';
    // Settled here: the framework behind would compare `null` with the host's name and break.
    if (unsaid) delete req.headers.origin;
    const own = unsaid ? site === 'same-origin' : allowed.has(origin);
    next(own ? undefined : new DomainError('forbidden', 'common.other_origin'));
  };
}
