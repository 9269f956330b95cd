import { appRouter } from '@portal/api';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import type { RequestHandler } from 'express';
import { contextOf } from './request-context.ts';

/** Calls in one batch at most (trust.md B24). */
const batchAtMost = 20;

/** For islands in the page: search as one types, autosave. Pages call the API in process. */
export function trpcDoor(): RequestHandler {
  const handle = createExpressMiddleware({
    router: appRouter,
    createContext: ({ req }) => contextOf(req),
    maxBodySize: 1024 * 1024,
  });
  return (req, res, next) => {
    if (req.path.split(',').length > batchAtMost) {
      res.status(400).json({ error: { code: 'common.invalid_input' } });
      return;
    }
    res.setHeader('Cache-Control', 'no-store');
    handle(req, res, next);
  };
}
