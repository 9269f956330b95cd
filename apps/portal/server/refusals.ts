import { httpStatusOf, refusalOf } from '@portal/api';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { ErrorRequestHandler, Request, Response } from 'express';
import { paths } from '../app/paths.ts';
import { contextOf } from './request-context.ts';

/** The body of a refusal over the API: a code for programs, its parameters, the request to quote. */
export function answerRefusal(req: Request, res: Response, error: unknown): void {
  const refusal = refusalOf(error) ?? bodyParserRefusal(error);
  if (!refusal) {
    contextOf(req).services.log.error({ err: error, path: req.path }, 'a request failed');
  }
  const shown = refusal ?? new DomainError('rule_violation', 'common.internal');
  const way = isOpenedByPerson(req) ? wayOn(req, shown) : null;
  if (way) {
    res.redirect(302, way);
    return;
  }
  const status = refusal ? httpStatusOf(shown) : 500;
  const retryAfter = shown.details.retryAfter;
  if (typeof retryAfter === 'number') res.setHeader('Retry-After', String(retryAfter));
  res.setHeader('Cache-Control', 'no-store');
  res.status(status).json({
    error: { code: shown.code, ...(Object.keys(shown.details).length > 0 ? { details: shown.details } : {}) },
    requestId: contextOf(req).requestId,
  });
}

/** Where a person is led who only has to prove something first; as pages lead them. */
function wayOn(req: Request, { kind, code }: DomainError): string | null {
  if (kind === 'unauthenticated') return paths.signIn(req.originalUrl);
  // Back to the page beside the file: a download that begins by itself leaves nobody on a page.
  if (code === 'accounts.confirm_first') return paths.confirm(req.path.replace(/\.\w+$/u, ''));
  if (code === 'accounts.second_factor_required') return paths.security();
  return null;
}

/** An address outside of the API that a browser opened: a link to a file, say, after the session has ended. */
function isOpenedByPerson(req: Request): boolean {
  return (
    req.method === 'GET' && !req.path.startsWith('/api/') && `${req.headers.accept}`.includes('text/html')
  );
}

/** Last in line: whatever a door passed on. Never a stack trace, never a name of ours. */
export function refusalHandler(): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    answerRefusal(req, res, error);
  };
}

function bodyParserRefusal(error: unknown): DomainError | null {
  const status = (error as { status?: unknown })?.status;
  if (status === 413) return new DomainError('limit_exceeded', 'documents.too_large');
  if (status === 404) return new DomainError('not_found', 'common.not_found');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new DomainError('invalid_input', 'common.invalid_input');
  }
  return null;
}
