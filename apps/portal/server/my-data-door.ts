import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportMyData, type OwnDataPortion, ownDataLeftOut, whoIs } from '@portal/api';
import { notFound } from '@portal/domain/kernel/domain-error';
import { type Request, type Response, Router } from 'express';
import { answerRefusal } from './refusals.ts';
import { contextOf } from './request-context.ts';
import { watchRight } from './right-watch.ts';

/** What the portal keeps about whoever asks, as one file. Cut when the session ends. */
export function myDataDoor(): Router {
  const router = Router();
  router.get('/settings/data.json', async (req, res) => {
    try {
      await sendMyData(req, res);
    } catch (error) {
      if (res.headersSent) res.destroy();
      else answerRefusal(req, res, error);
    }
  });
  return router;
}

async function sendMyData(req: Request, res: Response): Promise<void> {
  const context = contextOf(req);
  const portions = await exportMyData(context);
  res.setHeader('Content-Type', 'application/json; charset=utf-8');
  res.setHeader('Content-Disposition', 'attachment; filename="my-data.json"');
  res.setHeader('Cache-Control', 'private, no-store');
  const stopWatching = watchRight(
    context,
    async (asOfNow) => {
      if (!(await whoIs(asOfNow))) throw notFound();
    },
    () => res.destroy(),
  );
  try {
    await pipeline(Readable.from(written(portions, context.now)), res);
  } finally {
    stopWatching();
  }
}

/** One JSON object, a line for each row. A file that was cut does not parse: nobody takes it for the whole. */
async function* written(portions: AsyncIterable<OwnDataPortion>, now: Date): AsyncGenerator<string> {
  yield `{"writtenAt":${JSON.stringify(now)},"sections":{`;
  let current: string | null = null;
  let separator = '';
  for await (const { section, rows } of portions) {
    if (section !== current) {
      yield `${current === null ? '' : '],'}\n${JSON.stringify(section)}:[`;
      current = section;
      separator = '';
    }
    for (const row of rows) {
      yield `${separator}\n${JSON.stringify(row)}`;
      separator = ',';
    }
  }
  yield `]},\n"leftOut":${JSON.stringify(ownDataLeftOut)}}\n`;
}
