import { answerRest, expressPath, openApiDocument, operations } from '@portal/api';
import { notFound } from '@portal/domain/kernel/domain-error';
import { uuidFromId } from '@portal/domain/kernel/ids';
import express, { type Request, Router } from 'express';
import { answerRefusal } from './refusals.ts';
import { contextOf } from './request-context.ts';

/** The API for programs: every operation that has a place in REST, and the description of it all. */
export function restDoor(): Router {
  const router = Router();
  router.use((_req, res, next) => {
    res.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.get('/v1/openapi.json', (req, res) => {
    res.json(openApiDocument(contextOf(req).services.settings));
  });
  router.use('/v1', express.json({ limit: '1mb' }), express.urlencoded({ extended: false, limit: '1mb' }));
  for (const operation of operations) {
    if (!operation.rest) continue;
    const method = operation.rest.method === 'GET' ? 'get' : 'post';
    router[method](`/v1${expressPath(operation.rest.path)}`, async (req, res) => {
      try {
        checkPathIds(req, operation.ids);
        const { status, body } = await answerRest(operation, contextOf(req), {
          params: req.params as Record<string, string>,
          query: req.query,
          body: req.body,
          ifMatch: req.headers['if-match'],
          idempotencyKey: headerOf(req, 'idempotency-key'),
        });
        res.status(status).json(body);
      } catch (error) {
        answerRefusal(req, res, error);
      }
    });
  }
  router.use((req, res) => {
    answerRefusal(req, res, notFound());
  });
  return router;
}

/** A malformed id in a path is an id that never existed. */
function checkPathIds(req: Request, ids: Readonly<Record<string, Parameters<typeof uuidFromId>[0]>>): void {
  for (const [name, kind] of Object.entries(ids)) {
    const value = req.params[name];
    if (value !== undefined && uuidFromId(kind, value) === null) throw notFound();
  }
}

function headerOf(req: Request, name: string): string | undefined {
  const value = req.headers[name];
  return typeof value === 'string' ? value : undefined;
}
