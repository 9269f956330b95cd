import { renameDocuments as renamed } from '@portal/domain/documents/documents.events';
import { changedDocuments, renameDocumentsInput } from '@portal/domain/documents/documents.inputs';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { nameKey } from '@portal/domain/kernel/text';
import { command } from '../core/operation.ts';
import { checkSaved } from '../core/saved.ts';
import { saveDocument } from './changes.repository.ts';
import { changedTo, checkChosen } from './chosen.ts';
import { documentSubject } from './document.subject.ts';

/** Gives documents other titles; their numbers, files and versions stay. Those whose title is the same are left alone. */
export const renameDocuments = command({
  name: 'documents.renameDocuments',
  input: renameDocumentsInput,
  output: changedDocuments,
  access: { authorise: { documentIds: documentSubject.may('documents.renameDocuments') } },
  rest: {
    method: 'POST',
    path: '/documents/rename',
    summary: 'Gives documents other titles, all or none.',
  },
  async run({ work, input, subject: { documentIds } }) {
    const { tx, now } = work;
    const found = checkChosen(documentIds, input);
    const changes = found
      .map((each, at) => ({ each, title: input.titles[at] as string }))
      .filter(({ each, title }) => title !== each.row.title);
    if (changes.length === 0) throw new DomainError('rule_violation', 'documents.nothing_changed');
    for (const { each, title } of changes) {
      const { id, revision, spaceId } = each.document;
      checkSaved(await saveDocument(tx, { id, revision, now }, { title, titleKey: nameKey(title) }));
      work.emit(renamed({ objectId: id, spaceId }, { from: each.row.title, to: title }), { documentId: id });
    }
    return { documents: changes.map(({ each }) => changedTo(each)) };
  },
});
