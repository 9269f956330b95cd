import { type Context, createContext, type Services } from '@portal/api';
import { networkOf, sessionCredential, tokenCredential } from '@portal/auth';
import type { Request, RequestHandler } from 'express';

/** Attaches who asks, from which network, at what time; nothing is looked up yet. */
export function requestContext(services: Services): RequestHandler {
  return (req, res, next) => {
    const now = services.clock.now();
    const context = createContext(services, {
      credential: credentialOf(req, services, now),
      network: networkOf(req.ip ?? ''),
      userAgent: String(req.headers['user-agent'] ?? ''),
      device: services.deviceCookie.tokenOf(req.headers.cookie),
    });
    contexts.set(req, context);
    res.setHeader('X-Request-Id', context.requestId);
    next();
  };
}

/** Programs bring a token, to the API and to the files in pieces only; browsers a cookie. With a token the cookie does not count. */
function credentialOf(req: Request, services: Services, now: Date): Context['credential'] {
  const isForPrograms =
    req.path.startsWith('/api/') || req.path === '/files' || req.path.startsWith('/files/');
  const bearer = isForPrograms ? tokenCredential(req.headers.authorization, now) : null;
  if (bearer) return bearer;
  const token = services.cookie.tokenOf(req.headers.cookie);
  return token ? sessionCredential(token, now) : { kind: 'anonymous' };
}

const contexts = new WeakMap<Request, Context>();

/** The context of this request. */
export function contextOf(req: Request): Context {
  const context = contexts.get(req);
  if (!context) throw new Error('a door was opened before the request had its context');
  return context;
}

/** The same request with another credential: a session that has ended goes on as a stranger. */
export function replaceContext(req: Request, context: Context): void {
  contexts.set(req, context);
}
