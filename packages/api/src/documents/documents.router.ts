import { exposeCommand, exposeQuery, router } from '../core/trpc.ts';
import { addVersion } from './add-version.ts';
import { compareVersions } from './compare-versions.ts';
import { followDocument } from './follow-document.ts';
import { getAudience } from './get-audience.ts';
import { getDocument } from './get-document.ts';
import { getDocumentThread } from './get-document-thread.ts';
import { listDocuments } from './list-documents.ts';
import { listNewestDocuments } from './list-newest-documents.ts';
import { listReaders } from './list-readers.ts';
import { postDocument } from './post-document.ts';
import { previewAudience } from './preview-audience.ts';
import { readContent } from './read-content.ts';
import { recallDocument } from './recall-document.ts';
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
  followDocument,
};

/** Operations that go with bytes: served by the upload and content doors, not as procedures. */
export const documentByteOperations = { postDocument, addVersion, readContent, compareVersions };

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
  followDocument: exposeCommand(followDocument),
});
