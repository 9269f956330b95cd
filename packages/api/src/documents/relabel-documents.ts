import { relabelDocuments as relabelled } from '@portal/domain/documents/documents.events';
import { changedDocuments, relabelDocumentsInput } from '@portal/domain/documents/documents.inputs';
import { refusalOfLabel, refusalOfRelabel } from '@portal/domain/documents/label-rules';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Id } from '@portal/domain/kernel/ids';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { checkSaved } from '../core/saved.ts';
import type { Work } from '../core/work.ts';
import { organisationSubject } from '../organisations/index.ts';
import { listNamed, saveDocument } from './changes.repository.ts';
import { changedTo, checkChosen } from './chosen.ts';
import { documentSubject, type FoundDocument } from './document.subject.ts';
import { namedScope, organisationsOnRoster } from './documents.writes.repository.ts';
import { namedWith, sameLabel } from './relabelling.ts';

/**
 * Gives documents another audience. Whoever gains or loses it does so with the commit; versions, threads, search and
 * bytes follow in the same transaction. Those that have it already are left alone.
 */
export const relabelDocuments = command({
  name: 'documents.relabelDocuments',
  input: relabelDocumentsInput,
  output: changedDocuments,
  access: {
    authorise: {
      documentIds: documentSubject.may('documents.relabelDocuments'),
      organisations: organisationSubject.may('organisations.getOrganisation'),
    },
  },
  rest: {
    method: 'POST',
    path: '/documents/relabel',
    summary: 'Gives documents another audience, all or none; a wider one needs a reason.',
  },
  async run({ work, input, subject: { documentIds } }) {
    const { tx, now } = work;
    const found = checkChosen(documentIds, input);
    const { label, organisations, reason } = input;
    const scopeIds = found.flatMap(({ row }) => row.namedScopeId ?? []);
    const namedIn = await listNamed(tx, scopeIds);
    const changed: FoundDocument[] = [];
    for (const each of found) {
      const refusal = refusalOfLabel(label, each.space, { organisations: organisations.length });
      if (refusal) throw new DomainError('rule_violation', refusal);
      const before = {
        label: each.document.label,
        organisations: namedIn.get(each.row.namedScopeId ?? '') ?? [],
      };
      const { ofSender, after } = namedWith(each, personOf(work.actor).organisationId, input);
      if (sameLabel(before, after)) continue;
      const refused = refusalOfRelabel(before, after, { ofSender, reason });
      if (refused) throw new DomainError('rule_violation', refused);
      const { id, revision, spaceId } = each.document;
      const namedScopeId = label === 'named' ? await scopeOf(work, spaceId, organisations, after) : null;
      checkSaved(await saveDocument(tx, { id, revision, now }, { label, namedScopeId }));
      work.emit(
        relabelled(
          { objectId: id, spaceId },
          { from: before.label, to: label, organisations: [...after.organisations], reason },
        ),
        { documentId: id, details: { label } },
      );
      changed.push(each);
    }
    if (changed.length === 0) throw new DomainError('rule_violation', 'documents.nothing_changed');
    return { documents: changed.map(changedTo) };
  },
});

async function scopeOf(
  work: Work,
  spaceId: Id<'space'>,
  chosen: readonly Id<'organisation'>[],
  after: { organisations: readonly Id<'organisation'>[] },
): Promise<string> {
  const onRoster = await organisationsOnRoster(work.tx, spaceId);
  if (chosen.some((each) => !onRoster.has(each))) {
    throw new DomainError('rule_violation', 'documents.named_not_on_roster');
  }
  return namedScope(work.tx, spaceId, after.organisations);
}
