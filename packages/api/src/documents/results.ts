import { documentStates } from '@portal/domain/documents/document';
import { idOut } from '@portal/domain/kernel/ids';
import { z } from 'zod';

/** What commands on a document answer: enough to go on with, the rest is read. */
export const documentResult = z.strictObject({
  id: idOut('document'),
  state: z.enum(documentStates),
  revision: z.number(),
});
