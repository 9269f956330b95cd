import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Context, openExport, whoIs } from '@portal/api';
import { type EventView, exportEventsInput } from '@portal/domain/audit/audit.inputs';
import { auditActorPolicies } from '@portal/domain/audit/audit.policy';
import { notFound } from '@portal/domain/kernel/domain-error';
import { decide, enforce } from '@portal/domain/kernel/policy';
import { stringify } from 'csv-stringify';
import { type Request, type Response, Router } from 'express';
import { answerRefusal } from './refusals.ts';
import { contextOf } from './request-context.ts';
import { watchRight } from './right-watch.ts';

/** What a row says, in this order; names for programs, the same in every language. */
const columns = [
  'occurred_at',
  'recorded_at',
  'event_id',
  'act',
  'actor_id',
  'actor_name',
  'organisation_id',
  'organisation_name',
  'object_kind',
  'object_id',
  'space_id',
  'decision',
  'reason',
  'request_id',
] as const;

/** The record as a file, as far as the filter of the address leaves it: as many rows as there are. */
export function auditExportDoor(): Router {
  const router = Router();
  router.get('/admin/audit.csv', async (req, res) => {
    try {
      await sendExport(req, res);
    } catch (error) {
      if (res.headersSent) res.destroy();
      else answerRefusal(req, res, error);
    }
  });
  return router;
}

async function sendExport(req: Request, res: Response): Promise<void> {
  const context = contextOf(req);
  // A form sends its empty fields too: they are no filter.
  const given = Object.entries(req.query).filter(([, value]) => value !== '');
  const portions = await openExport(context, exportEventsInput.parse(Object.fromEntries(given)));
  res.setHeader('Content-Type', 'text/csv; charset=utf-8');
  res.setHeader('Content-Disposition', 'attachment; filename="audit.csv"');
  res.setHeader('Cache-Control', 'private, no-store');
  const stopWatching = watchRight(context, mayStillExport, () => res.destroy());
  try {
    await pipeline(
      Readable.from(rowsOf(portions)),
      // Names are words of people: none of them is a formula in whoever's spreadsheet (trust.md C12).
      stringify({ header: true, columns: [...columns], bom: true, escape_formulas: true }),
      res,
    );
  } finally {
    stopWatching();
  }
}

async function mayStillExport(context: Context): Promise<void> {
  const actor = await whoIs(context);
  if (!actor) throw notFound();
  enforce(decide(auditActorPolicies['audit.exportEvents'], { actor }));
}

async function* rowsOf(portions: AsyncIterable<readonly EventView[]>): AsyncGenerator<(string | null)[]> {
  for await (const portion of portions) {
    for (const event of portion) {
      yield [
        event.occurredAt.toISOString(),
        event.recordedAt.toISOString(),
        event.id,
        event.name,
        event.actor?.id ?? null,
        event.actor?.name ?? null,
        event.organisation?.id ?? null,
        event.organisation?.name ?? null,
        event.object.kind,
        event.object.id,
        event.spaceId,
        event.decision,
        event.reason,
        event.requestId,
      ];
    }
  }
}
