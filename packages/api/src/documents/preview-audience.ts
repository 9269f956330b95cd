import { audienceView, previewAudienceInput } from '@portal/domain/documents/documents.inputs';
import { uuidFromId } from '@portal/domain/kernel/ids';
import { documentAudience } from '@portal/domain/spaces/truth-table';
import { query } from '../core/operation.ts';
import { organisationSubject } from '../organisations/index.ts';
import { spaceSubject } from '../spaces/index.ts';
import {
  readLabelCompetitor,
  readLabelCounts,
  readLabelMembers,
  readNamedCompetitor,
} from './audience.repository.ts';
import { audienceViewOf, countByOrganisation } from './audience.view.ts';

/** The audience that a document would have with this label: asked by the dialog before anything is posted. */
export const previewAudience = query({
  name: 'documents.previewAudience',
  input: previewAudienceInput,
  output: audienceView,
  access: {
    authorise: {
      spaceId: spaceSubject.may('documents.previewAudience'),
      organisations: organisationSubject.may('organisations.getOrganisation'),
    },
  },
  rest: {
    method: 'GET',
    path: '/spaces/{spaceId}/audience',
    summary: 'The audience that a document would have with this label, asked before posting.',
  },
  load: (flight, { spaceId, label, organisations }) => {
    const named = organisations.map((id) => uuidFromId('organisation', id));
    return {
      counts: flight.add(readLabelCounts, { spaceId, label }),
      members: flight.add(readLabelMembers, { spaceId, label, organisations: named }),
      competitor: flight.add(readLabelCompetitor, { spaceId, label }),
      namedCompetitor: flight.add(readNamedCompetitor, { spaceId, organisations: named }),
    };
  },
  view: ({ input: { label }, subject: { spaceId: found }, loaded }) =>
    audienceViewOf({
      label,
      audience: documentAudience(found.space, { label, state: 'posted' }),
      counts: label === 'named' ? countByOrganisation(loaded.members) : loaded.counts,
      names: loaded.members,
      competitor: (label === 'named' ? loaded.namedCompetitor : loaded.competitor)[0]?.found ?? false,
    }),
});
