import { randomBytes } from 'node:crypto';
import type { Settings } from '@portal/api';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { cspReportPath } from './csp-report-door.ts';

const tokenPages = /^\/(?:invite|join|setup|reset|email|unsubscribe|apply\/confirm|apply\/answer)\//u;

/**
 * Headers of every answer, errors and static files included (trust.md D1–D9). Scripts and style
 * elements need the nonce of this very answer; style attributes are allowed, since server-rendered
 * progress bars and the like carry them (decision record 22).
 */
export function securityHeaders(settings: Settings, dev: boolean): RequestHandler {
  const https = settings.publicUrl.startsWith('https:');
  const withNonce = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [(_req, res) => `'nonce-${nonceOf(res)}'`, "'strict-dynamic'"],
        styleSrc: [
          "'self'",
          ...(dev ? ["'unsafe-inline'"] : [(_req: unknown, res: object) => `'nonce-${nonceOf(res)}'`]),
        ],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", ...(dev ? ['ws:'] : [])],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        reportUri: [cspReportPath],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  return (req, res, next) => {
    res.locals.nonce = randomBytes(18).toString('base64');
    res.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    withNonce(req, res, (error) => {
      // Their address is a secret: it goes nowhere, not even to the portal itself (trust.md D6).
      if (tokenPages.test(req.path)) res.setHeader('Referrer-Policy', 'no-referrer');
      next(error);
    });
  };
}

/** The nonce of this answer. */
export function nonceOf(res: object): string {
  return String((res as { locals?: { nonce?: unknown } }).locals?.nonce ?? '');
}
