import { documentView, getDocumentInput } from '@portal/domain/documents/documents.inputs';
import { notFound } from '@portal/domain/kernel/domain-error';
import { query } from '../core/operation.ts';
import { organisationBriefOf } from '../organisations/index.ts';
import { readDocumentFollow } from '../spaces/index.ts';
import { documentSubject } from './document.subject.ts';
import {
  readDocument,
  readDocumentReason,
  readNamedOrganisations,
  readReadership,
  readVersions,
} from './documents.repository.ts';
import {
  documentAbilities,
  documentListItemOf,
  mayKnowPeople,
  spaceBriefOf,
  versionViewOf,
} from './documents.view.ts';

/** A document's page: what it is, its versions, and what I may do with it. */
export const getDocument = query({
  name: 'documents.getDocument',
  input: getDocumentInput,
  output: documentView,
  access: { authorise: { documentId: documentSubject.may('documents.getDocument') } },
  rest: {
    method: 'GET',
    path: '/documents/{documentId}',
    summary: 'A document: what it is, its versions, and what I may do with it.',
  },
  load: (flight, { documentId }) => ({
    document: flight.add(readDocument, { documentId }),
    reason: flight.add(readDocumentReason, { documentId }),
    versions: flight.add(readVersions, { documentId }),
    named: flight.add(readNamedOrganisations, { documentId }),
    follow: flight.add(readDocumentFollow, { documentId }),
    readership: flight.add(readReadership, { documentId }),
  }),
  view: ({ actor, subject: { documentId: found }, loaded }) => {
    const row = loaded.document[0];
    if (!row) throw notFound();
    const knowsPeople = mayKnowPeople(actor, found.role) || found.document.isOwn;
    const abilities = documentAbilities(found);
    return {
      ...documentListItemOf(row, spaceBriefOf(found.space), knowsPeople),
      isMine: found.document.isOwn,
      following: loaded.follow.length > 0,
      organisations: loaded.named.map(organisationBriefOf),
      versions: loaded.versions.map((version) => versionViewOf(version, knowsPeople)),
      reason: loaded.reason[0]?.reason ?? null,
      readership: abilities.listReaders.allowed ? (loaded.readership[0] ?? null) : null,
      abilities,
    };
  },
});
