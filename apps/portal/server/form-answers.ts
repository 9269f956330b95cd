import { refusalOf, type UploadTarget } from '@portal/api';
import type { Id } from '@portal/domain/kernel/ids';
import type { Request, Response } from 'express';
import { answerRefusal } from './refusals.ts';

type Receive = (req: Request, target: UploadTarget) => Promise<{ documentIds: Id<'document'>[] }>;

/**
 * Answers a form: a script that asked for JSON gets JSON, a browser without JavaScript goes on to the
 * document, or back to the form with the code of what went wrong.
 */
export function answerForm(targetOf: (req: Request) => UploadTarget, receive: Receive) {
  return async (req: Request, res: Response) => {
    const wantsJson = req.accepts(['html', 'json']) === 'json';
    try {
      const { documentIds } = await receive(req, targetOf(req));
      if (wantsJson) res.setHeader('Cache-Control', 'no-store').status(201).json({ documentIds });
      else res.redirect(303, documentIds.length === 1 ? `/documents/${documentIds[0]}` : afterMany(req));
    } catch (error) {
      req.unpipe();
      req.resume();
      const refusal = refusalOf(error);
      const back =
        refusal && ['rule_violation', 'limit_exceeded', 'invalid_input', 'conflict'].includes(refusal.kind);
      if (wantsJson || !back) answerRefusal(req, res, error);
      else res.redirect(303, `${formOf(req)}?refused=${encodeURIComponent(firstCode(refusal))}`);
    }
  };
}

function firstCode(refusal: { code: string; details: Readonly<Record<string, unknown>> }): string {
  const fields = refusal.details.fieldErrors as Record<string, { code: string }> | undefined;
  return Object.values(fields ?? {})[0]?.code ?? refusal.code;
}

function afterMany(req: Request): string {
  return `/groups/${req.params.spaceId}/documents`;
}

function formOf(req: Request): string {
  return req.params.spaceId
    ? `/groups/${req.params.spaceId}/documents/new`
    : `/documents/${req.params.documentId}/versions/new`;
}
