import { exposeCommand, exposeQuery, router } from '../core/trpc.ts';
import { addVersion } from './add-version.ts';
import { compareVersions } from './compare-versions.ts';
import { createFolder } from './create-folder.ts';
import { dissolveFolder } from './dissolve-folder.ts';
import { downloadDocuments } from './download-documents.ts';
import { followDocument } from './follow-document.ts';
import { followFolder } from './follow-folder.ts';
import { getAudience } from './get-audience.ts';
import { getDocument } from './get-document.ts';
import { getDocumentThread } from './get-document-thread.ts';
import { listDocuments } from './list-documents.ts';
import { listFolders } from './list-folders.ts';
import { listNewestDocuments } from './list-newest-documents.ts';
import { listReaders } from './list-readers.ts';
import { listTrash } from './list-trash.ts';
import { moveDocuments } from './move-documents.ts';
import { moveFolder } from './move-folder.ts';
import { openFolder } from './open-folder.ts';
import { postDocument } from './post-document.ts';
import { previewAudience } from './preview-audience.ts';
import { previewRelabel } from './preview-relabel.ts';
import { readContent } from './read-content.ts';
import { recallDocument } from './recall-document.ts';
import { relabelDocuments } from './relabel-documents.ts';
import { renameDocuments } from './rename-documents.ts';
import { renameFolder } from './rename-folder.ts';
import { restoreDocuments } from './restore-documents.ts';
import { trashDocuments } from './trash-documents.ts';
import { withdrawDocument } from './withdraw-document.ts';

export const documentOperations = {
  listDocuments,
  listNewestDocuments,
  getDocument,
  getDocumentThread,
  getAudience,
  previewAudience,
  listReaders,
  withdrawDocument,
  recallDocument,
  renameDocuments,
  relabelDocuments,
  previewRelabel,
  trashDocuments,
  restoreDocuments,
  listTrash,
  moveDocuments,
  listFolders,
  openFolder,
  createFolder,
  renameFolder,
  moveFolder,
  dissolveFolder,
  followDocument,
  followFolder,
};

/** Operations that go with bytes: served by doors and pages of their own, not as procedures. */
export const documentByteOperations = {
  postDocument,
  addVersion,
  readContent,
  compareVersions,
  downloadDocuments,
};

export const documentsRouter = router({
  listDocuments: exposeQuery(listDocuments),
  listNewestDocuments: exposeQuery(listNewestDocuments),
  getDocument: exposeQuery(getDocument),
  getDocumentThread: exposeQuery(getDocumentThread),
  getAudience: exposeQuery(getAudience),
  previewAudience: exposeQuery(previewAudience),
  listReaders: exposeQuery(listReaders),
  withdrawDocument: exposeCommand(withdrawDocument),
  recallDocument: exposeCommand(recallDocument),
  renameDocuments: exposeCommand(renameDocuments),
  relabelDocuments: exposeCommand(relabelDocuments),
  previewRelabel: exposeQuery(previewRelabel),
  trashDocuments: exposeCommand(trashDocuments),
  restoreDocuments: exposeCommand(restoreDocuments),
  listTrash: exposeQuery(listTrash),
  moveDocuments: exposeCommand(moveDocuments),
  listFolders: exposeQuery(listFolders),
  openFolder: exposeQuery(openFolder),
  createFolder: exposeCommand(createFolder),
  renameFolder: exposeCommand(renameFolder),
  moveFolder: exposeCommand(moveFolder),
  dissolveFolder: exposeCommand(dissolveFolder),
  followDocument: exposeCommand(followDocument),
  followFolder: exposeCommand(followFolder),
});
