import { audienceView, getAudienceInput } from '@portal/domain/documents/documents.inputs';
import { documentAudience } from '@portal/domain/spaces/truth-table';
import { query } from '../core/operation.ts';
import { readAudienceCompetitor, readAudienceCounts, readAudienceNames } from './audience.repository.ts';
import { audienceViewOf } from './audience.view.ts';
import { documentSubject } from './document.subject.ts';
import { mayKnowPeople } from './documents.view.ts';

/** Who can see this document, and by which rule. */
export const getAudience = query({
  name: 'documents.getAudience',
  input: getAudienceInput,
  output: audienceView,
  access: { authorise: { documentId: documentSubject.may('documents.getAudience') } },
  rest: {
    method: 'GET',
    path: '/documents/{documentId}/audience',
    summary: 'Who can see a document, and by which rule.',
  },
  load: (flight, { documentId }) => ({
    counts: flight.add(readAudienceCounts, { documentId }),
    names: flight.add(readAudienceNames, { documentId }),
    competitor: flight.add(readAudienceCompetitor, { documentId }),
  }),
  view: ({ actor, subject: { documentId: found }, loaded }) =>
    audienceViewOf({
      label: found.document.label,
      audience: documentAudience(found.space, found.document),
      counts: loaded.counts,
      names: mayKnowPeople(actor, found.role) ? loaded.names : [],
      competitor: loaded.competitor[0]?.found ?? false,
    }),
});
