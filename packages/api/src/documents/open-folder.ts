import { folderPolicies } from '@portal/domain/documents/documents.policy';
import { folderView, openFolderInput } from '@portal/domain/documents/folders.inputs';
import { abilityOf, decide } from '@portal/domain/kernel/policy';
import { query } from '../core/operation.ts';
import { readFolderFollow } from '../spaces/index.ts';
import { folderSubject } from './folder.subject.ts';

/** A folder, and what I may do with it. */
export const openFolder = query({
  name: 'documents.openFolder',
  input: openFolderInput,
  output: folderView,
  access: { authorise: { folderId: folderSubject.may('documents.openFolder') } },
  rest: { method: 'GET', path: '/folders/{folderId}', summary: 'A folder, and what I may do with it.' },
  load: (flight, { folderId }) => ({ follow: flight.add(readFolderFollow, { folderId }) }),
  view: ({ subject: { folderId: found }, loaded }) => {
    const { id, name, parentId, revision } = found.folder;
    const ability = (act: keyof typeof folderPolicies) => abilityOf(decide(folderPolicies[act], found));
    return {
      id,
      name,
      parentId,
      revision,
      following: loaded.follow.length > 0,
      abilities: {
        renameFolder: ability('documents.renameFolder'),
        moveFolder: ability('documents.moveFolder'),
        dissolveFolder: ability('documents.dissolveFolder'),
      },
    };
  },
});
