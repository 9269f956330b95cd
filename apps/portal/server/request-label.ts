import type { Request, Response } from 'express';
import type { PatternOf } from './page-patterns.ts';

const methods = new Set(['GET', 'HEAD', 'POST']);
/** Doors that have no routes of express inside. */
const places = ['/api/trpc', '/assets'];

/**
 * What a request counts as: few values, whatever is asked. Patterns instead of ids and tokens, one word
 * for all that is not there.
 */
export function routeOf(
  req: Request,
  res: Response,
  patternOf: PatternOf,
): { method: string; route: string; status: string } {
  return {
    method: methods.has(req.method) ? req.method : 'other',
    route: expressPattern(req) ?? pathPattern(req, patternOf) ?? (res.statusCode < 400 ? 'static' : 'none'),
    status: res.writableFinished ? `${Math.floor(res.statusCode / 100)}xx` : 'aborted',
  };
}

function expressPattern(req: Request): string | null {
  const path: unknown = req.route?.path;
  return typeof path === 'string' ? `${req.baseUrl}${path}` : null;
}

function pathPattern(req: Request, patternOf: PatternOf): string | null {
  const [path = '/'] = req.originalUrl.split('?');
  return places.find((place) => path.startsWith(`${place}/`)) ?? patternOf(path);
}
