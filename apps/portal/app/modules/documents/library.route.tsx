import { listDocumentsInput } from '@portal/domain/documents/documents.inputs';
import { ButtonLink } from '@portal/ui/button';
import { EmptyState } from '@portal/ui/empty-state';
import { Notice } from '@portal/ui/notice';
import { Section } from '@portal/ui/section';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf, idParam } from '../../server/answer.server.ts';
import { DocumentTable } from '../../shared/document-table.tsx';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { Pager } from '../../shared/pager.tsx';
import { useRootData } from '../../shared/root-data.ts';
import { useGroup } from '../../shared/use-group.ts';
import { ChosenBar } from './components/chosen-bar.tsx';
import { FolderSettings, FollowFolder, NewFolder } from './components/folder-acts.tsx';
import { FolderBar } from './components/folder-bar.tsx';
import { LibraryFilter } from './components/library-filter.tsx';
import { UndoTrash } from './components/undo-trash.tsx';
import { folderAct } from './folder-acts.server.ts';

const chosenForm = 'chosen-documents';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const spaceId = idParam('space', params.spaceId);
    const { sort, label, file, folder, cursor } = Object.fromEntries(new URL(request.url).searchParams);
    const given = { sort: sort || undefined, label: label || undefined, file: file || undefined, cursor };
    const folderId = folder ? idParam('folder', folder) : undefined;
    const input = listDocumentsInput.parse({ spaceId, limit: 25, folderId, ...given });
    const { documents } = apiOf(context);
    const [page, folders, open] = await Promise.all([
      documents.listDocuments(input),
      documents.listFolders({ spaceId }),
      folderId ? documents.openFolder({ folderId }) : null,
    ]);
    return { page, folders: folders.items, folder: open };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const fields = await fieldsOf(request);
    return redirect(await folderAct(apiOf(context).documents, idParam('space', params.spaceId), fields));
  });
}

export default function Library() {
  const { page, folders, folder } = useLoaderData<typeof loader>();
  const folderId = folder?.id ?? null;
  const refused = useActionData<typeof action>()?.refused;
  const group = useGroup();
  const { t, refusal } = useLanguage();
  const [search] = useSearchParams();
  const filtered = search.has('label') || search.has('file');
  const mayChange = group.abilities.postDocument.allowed;
  const emptyTitle = folderId ? 'documents.folder.empty' : 'documents.empty.title';
  const isActive = useRootData()?.viewer?.isActive === true;
  return (
    <Section
      title={t('documents.library')}
      aside={
        <span className="row">
          {mayChange && folderId ? (
            <ButtonLink small href={paths.newDocument(group.id, folderId)}>
              {t('documents.add')}
            </ButtonLink>
          ) : null}
          {mayChange ? (
            <ButtonLink look="quiet" small href={paths.trash(group.id)}>
              {t('documents.trash.open')}
            </ButtonLink>
          ) : null}
          {isActive && page.items.length > 0 ? (
            <a
              className="button is-quiet is-small"
              download
              href={paths.downloadDocuments(group.id, {
                label: search.get('label'),
                file: search.get('file'),
                folder: folderId,
              })}
            >
              {t(filtered ? 'documents.download-filtered' : 'documents.download-all')}
            </a>
          ) : null}
        </span>
      }
    >
      {refused ? <Notice tone="bad" title={refusal(refused.code, refused.params)} /> : null}
      <UndoTrash spaceId={group.id} />
      <FolderBar spaceId={group.id} folders={folders} folderId={folderId} />
      {folder ? <FollowFolder folder={folder} /> : null}
      <LibraryFilter visibility={group.visibility} clearAt={paths.groupDocuments(group.id, folderId)} />
      {page.items.length === 0 ? (
        <EmptyState
          title={t(filtered ? 'common.nothing-found.title' : emptyTitle)}
          action={
            group.abilities.postDocument.allowed && !filtered ? (
              <ButtonLink look="primary" href={paths.newDocument(group.id, folderId)}>
                {t('documents.add')}
              </ButtonLink>
            ) : null
          }
        >
          {t(filtered ? 'common.nothing-found.hint' : 'documents.empty.hint')}
        </EmptyState>
      ) : (
        <>
          <DocumentTable
            documents={page.items}
            caption={t('documents.library')}
            chooseFor={mayChange ? chosenForm : undefined}
          />
          {mayChange ? <ChosenBar form={chosenForm} spaceId={group.id} /> : null}
        </>
      )}
      <Pager nextCursor={page.nextCursor} />
      {mayChange ? (
        <div className="row no-print">
          <NewFolder key={folderId} folderId={folderId} />
          {folder?.abilities.renameFolder.allowed ? (
            <FolderSettings key={folder.id} folder={folder} folders={folders} />
          ) : null}
        </div>
      ) : null}
    </Section>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
