import type { Row } from './decision-row.ts';
import { change, content, document, hidden, overview, post, recalled } from './shared-decisions.ts';

const trashed: readonly Row[] = [
  ['member', { document: 'trashed' }, 'hide'],
  ['outsider', { document: 'trashed', own: true }, 'hide'],
  ['stranger', { document: 'trashed', visibility: 'public', label: 'public' }, 'hide'],
];
const changeCurrent: readonly Row[] = [
  ...change,
  ...trashed,
  ['member', { own: true, state: 'closed' }, 'refuse:spaces.not_open'],
  ['chair', { document: 'withdrawn' }, 'refuse:document.is_withdrawn'],
  ['chair', { document: 'trashed' }, 'refuse:document.is_trashed'],
  ['member', { own: true, document: 'trashed' }, 'refuse:document.is_trashed'],
];
/** Only members know of folders, whatever else of a library is seen by others. */
const aboutFolder: readonly Row[] = [
  ['outsider', { visibility: 'public' }, 'hide'],
  ['manager', {}, 'hide'],
  ['pendingChair', {}, 'hide'],
  ['stranger', { visibility: 'public' }, 'hide'],
  ['observer', {}, 'refuse:spaces.role_lacks_changeAny'],
  ['member', {}, 'refuse:spaces.role_lacks_changeAny'],
  ['secretary', {}, 'allow'],
  ['chair', { state: 'closed' }, 'refuse:spaces.not_open'],
];
const openFolder: readonly Row[] = [
  ['observer', {}, 'allow'],
  ['member', { state: 'closed' }, 'allow'],
];
/** About documents, folders and libraries. */
export const documentDecisions: Readonly<Record<string, readonly Row[]>> = {
  'documents.listDocuments': overview,
  'documents.downloadDocuments': [
    ...overview.filter(([who, , verdict]) => who !== 'stranger' || verdict === 'hide'),
    ['stranger', { visibility: 'public' }, 'refuse:common.account_not_active'],
    ['pendingMember', { visibility: 'public' }, 'refuse:common.account_not_active'],
  ],
  'documents.previewAudience': post,
  'documents.postDocument': post,
  'documents.listFolders': overview,
  'documents.createFolder': post,
  'documents.openFolder': [...aboutFolder.filter(([, , verdict]) => verdict === 'hide'), ...openFolder],
  'documents.followFolder': [...aboutFolder.filter(([, , verdict]) => verdict === 'hide'), ...openFolder],
  'documents.renameFolder': aboutFolder,
  'documents.moveFolder': aboutFolder,
  'documents.dissolveFolder': aboutFolder,
  'documents.listTrash': post.map(([who, situation, verdict]) => [
    who,
    situation,
    verdict === 'refuse:spaces.not_open' ? 'allow' : verdict,
  ]),
  'documents.getDocument': [
    ...document,
    ...recalled,
    ['member', { document: 'recalled', own: true }, 'allow'],
    ['chair', { document: 'recalled' }, 'allow'],
    ['member', { document: 'withdrawn' }, 'allow'],
  ],
  'documents.readContent': content,
  'documents.compareVersions': content,
  'documents.getAudience': [
    ...hidden,
    ...recalled,
    ['stranger', { visibility: 'public', label: 'public' }, 'refuse:common.sign_in_first'],
    ['pending', { visibility: 'public', label: 'public' }, 'allow'],
    ['observer', {}, 'allow'],
  ],
  'documents.getDocumentThread': [
    ...hidden,
    ...recalled,
    ...trashed,
    ['chair', { document: 'trashed' }, 'refuse:document.is_trashed'],
    ['member', { document: 'trashed', own: true }, 'refuse:document.is_trashed'],
    ['chair', { document: 'recalled' }, 'allow'],
    ['stranger', { visibility: 'public', label: 'public' }, 'refuse:common.account_not_active'],
    ['pending', { visibility: 'public', label: 'public' }, 'refuse:common.account_not_active'],
    ['outsider', { visibility: 'public', label: 'public' }, 'allow'],
    ['observer', {}, 'allow'],
  ],
  'documents.followDocument': [
    ...hidden,
    ...recalled,
    ['stranger', { visibility: 'public', label: 'public' }, 'refuse:common.account_not_active'],
    ['pending', { visibility: 'public', label: 'public' }, 'refuse:common.account_not_active'],
    ['outsider', { visibility: 'public', label: 'public' }, 'allow'],
    ['observer', {}, 'allow'],
    ['member', { document: 'withdrawn' }, 'allow'],
  ],
  'documents.listReaders': change.map(([who, situation, verdict]) => [
    who,
    situation,
    verdict === 'refuse:document.is_recalled' ? 'allow' : verdict,
  ]),
  'documents.addVersion': changeCurrent,
  'documents.withdrawDocument': changeCurrent,
  'documents.renameDocuments': changeCurrent,
  'documents.relabelDocuments': changeCurrent,
  'documents.previewRelabel': changeCurrent,
  'documents.moveDocuments': changeCurrent,
  'documents.trashDocuments': changeCurrent,
  'documents.restoreDocuments': [
    ...hidden,
    ...recalled,
    ...trashed,
    ['outsider', { visibility: 'public', label: 'public' }, 'refuse:documents.only_author_or_keeper'],
    ['observer', { own: true, document: 'trashed' }, 'refuse:documents.only_author_or_keeper'],
    ['member', { own: true, document: 'trashed' }, 'allow'],
    ['secretary', { document: 'trashed' }, 'allow'],
    ['chair', { document: 'trashed', state: 'closed' }, 'refuse:spaces.not_open'],
    ['chair', {}, 'refuse:document.is_posted'],
    ['member', { own: true, document: 'recalled' }, 'refuse:document.is_posted'],
  ],
  'documents.recallDocument': [
    ...change,
    ['chair', { document: 'trashed' }, 'refuse:document.is_trashed'],
    ['member', { own: true, state: 'closed' }, 'allow'],
    ['chair', { document: 'withdrawn' }, 'allow'],
  ],
};
