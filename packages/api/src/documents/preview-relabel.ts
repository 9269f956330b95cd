import { documentNumber } from '@portal/domain/documents/document';
import { previewRelabelInput, relabelPreview } from '@portal/domain/documents/documents.inputs';
import { refusalOfLabel, refusalOfRelabel, widensAudience } from '@portal/domain/documents/label-rules';
import { uuidFromId } from '@portal/domain/kernel/ids';
import { query } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { organisationSubject } from '../organisations/index.ts';
import { readAudienceCounts } from './audience.repository.ts';
import { audienceShift } from './audience-shift.ts';
import { documentSubject } from './document.subject.ts';
import { readNamedOrganisations } from './documents.repository.ts';
import { readAudienceWith } from './relabel.repository.ts';
import { namedWith } from './relabelling.ts';

/** Who would gain and who would lose a document with another label, asked before it is given. */
export const previewRelabel = query({
  name: 'documents.previewRelabel',
  input: previewRelabelInput,
  output: relabelPreview,
  access: {
    authorise: {
      documentIds: documentSubject.may('documents.previewRelabel'),
      organisations: organisationSubject.may('organisations.getOrganisation'),
    },
  },
  load: (flight, { documentIds, label, organisations }) => {
    const named = organisations.map((id) => uuidFromId('organisation', id));
    const ofEach = <T>(read: (documentId: (typeof documentIds)[number]) => Promise<T>) =>
      Promise.all(documentIds.map(read));
    return {
      before: ofEach((documentId) => flight.add(readAudienceCounts, { documentId })),
      after: ofEach((documentId) =>
        flight.add(readAudienceWith, { documentId, label, organisations: named }),
      ),
      named: ofEach((documentId) => flight.add(readNamedOrganisations, { documentId })),
    };
  },
  view: ({ input, actor, subject: { documentIds: found }, loaded }) => ({
    documents: found.map((each, at) => {
      const before = {
        label: each.document.label,
        organisations: (loaded.named[at] ?? []).map((row) => row.organisationId),
      };
      const { ofSender, after } = namedWith(each, personOf(actor).organisationId, input);
      const refusal =
        refusalOfLabel(input.label, each.space, { organisations: input.organisations.length }) ??
        refusalOfRelabel(before, after, { ofSender, reason: 'asked for when it is done' });
      return {
        id: each.document.id,
        number: documentNumber(each.space.code, each.row.number),
        ...audienceShift(loaded.before[at] ?? [], loaded.after[at] ?? []),
        refusal,
        needsReason: widensAudience(before, after),
      };
    }),
  }),
});
