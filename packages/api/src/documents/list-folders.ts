import { folderList, listFoldersInput } from '@portal/domain/documents/folders.inputs';
import { query } from '../core/operation.ts';
import { spaceSubject } from '../spaces/index.ts';
import { readFolders } from './folders.repository.ts';

/** All folders of a space, by name; for whoever is no member there are none. */
export const listFolders = query({
  name: 'documents.listFolders',
  input: listFoldersInput,
  output: folderList,
  access: { authorise: { spaceId: spaceSubject.may('documents.listFolders') } },
  rest: {
    method: 'GET',
    path: '/spaces/{spaceId}/folders',
    summary: 'All folders of a space, by name; for whoever is no member there are none.',
  },
  load: (flight, { spaceId }) => ({ items: flight.add(readFolders, { spaceId }) }),
  view: ({ loaded }) => ({ items: loaded.items }),
});
