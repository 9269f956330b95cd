import { followDocument as followed } from '@portal/domain/documents/documents.events';
import { followDocumentInput } from '@portal/domain/documents/documents.inputs';
import { idOut } from '@portal/domain/kernel/ids';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { endFollow, insertFollow } from '../spaces/index.ts';
import { documentSubject } from './document.subject.ts';

/** Follows a document, or no longer: whoever follows is told of new versions and of its withdrawal. */
export const followDocument = command({
  name: 'documents.followDocument',
  input: followDocumentInput,
  output: z.strictObject({ id: idOut('document'), following: z.boolean() }),
  access: { authorise: { documentId: documentSubject.may('documents.followDocument') } },
  rest: {
    method: 'POST',
    path: '/documents/{documentId}/follow',
    summary:
      'Follows a document, or no longer: whoever follows is told of new versions and of its withdrawal.',
  },
  async run({ work, input: { documentId, follow }, subject: { documentId: found } }) {
    const { personId } = personOf(work.actor);
    const { spaceId } = found.document;
    const id = work.newId('follow');
    if (follow) await insertFollow(work.tx, { id, personId, spaceId, documentId, createdAt: work.now });
    else await endFollow(work.tx, personId, { documentId });
    work.emit(followed({ objectId: documentId, spaceId }, { follow }));
    return { id: documentId, following: follow };
  },
});
