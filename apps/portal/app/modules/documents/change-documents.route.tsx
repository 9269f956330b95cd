import {
  moveDocumentsInput,
  previewRelabelInput,
  relabelDocumentsInput,
  renameDocumentsInput,
  trashDocumentsInput,
} from '@portal/domain/documents/documents.inputs';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { ButtonLink } from '@portal/ui/button';
import { EmptyState } from '@portal/ui/empty-state';
import { Notice } from '@portal/ui/notice';
import { Section } from '@portal/ui/section';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, ensureAble, fieldsOf, idParam, listOf } from '../../server/answer.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { useGroup } from '../../shared/use-group.ts';
import { MoveForm } from './components/move-form.tsx';
import { RelabelForm } from './components/relabel-form.tsx';
import { RenameForm } from './components/rename-form.tsx';
import { TrashForm } from './components/trash-form.tsx';

const acts = ['rename', 'move', 'relabel', 'trash'] as const;
type Act = (typeof acts)[number];
const abilityFor = {
  rename: 'renameDocuments',
  move: 'moveDocuments',
  relabel: 'relabelDocuments',
  trash: 'trashDocuments',
} as const;
/** A page of the library holds as many. */
const maxOnPage = 25;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const spaceId = idParam('space', params.spaceId);
    const search = new URL(request.url).searchParams;
    const act = acts.find((each) => each === search.get('act')) ?? 'rename';
    const ids = [...new Set(search.getAll('d'))].map((id) => idParam('document', id));
    if (ids.length > maxOnPage) throw new DomainError('limit_exceeded', 'documents.too_many_chosen');
    const api = apiOf(context);
    const group = await api.workingGroups.getWorkingGroup({ spaceId });
    ensureAble(group.abilities.postDocument);
    const found = await Promise.all(ids.map((documentId) => api.documents.getDocument({ documentId })));
    if (found.some((each) => each.space.id !== spaceId)) {
      throw new DomainError('not_found', 'common.not_found');
    }
    const isFree = (each: (typeof found)[number]) => each.abilities[abilityFor[act]].allowed;
    const documents = found.filter(isFree);
    const brief = documents.map(({ id, number, title, label, revision }) => ({
      id,
      number,
      title,
      label,
      revision,
    }));
    const leftOut = found.filter((each) => !isFree(each)).map(({ number }) => number);
    const nothing = { folders: [], organisations: [], preview: null };
    if (act === 'move') {
      const folders = await api.documents.listFolders({ spaceId });
      return { ...nothing, act, documents: brief, leftOut, folders: folders.items };
    }
    if (act !== 'relabel' || documents.length === 0) {
      return { ...nothing, act, documents: brief, leftOut };
    }
    const members = await api.spaces.listMembers({ spaceId });
    const organisations = new Map(
      members.items.map(({ person }) => [person.organisation.id, person.organisation]),
    );
    const label = search.get('label');
    const asked = label
      ? previewRelabelInput.parse({
          documentIds: documents.map(({ id }) => id),
          label,
          organisations: label === 'named' ? search.getAll('organisations') : [],
        })
      : null;
    const preview = asked ? { ...asked, ...(await api.documents.previewRelabel(asked)) } : null;
    return {
      act,
      documents: brief,
      leftOut,
      folders: [],
      organisations: [...organisations.values()],
      preview,
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const library = paths.groupDocuments(idParam('space', params.spaceId));
    const { act, ...given } = await fieldsOf(request);
    const { documentIds, revisions, titles, organisations, folderId, ...rest } = given;
    const chosen = {
      ...rest,
      documentIds: listOf(documentIds),
      revisions: listOf(revisions),
    };
    const { documents } = apiOf(context);
    switch (act) {
      case 'rename':
        await documents.renameDocuments(renameDocumentsInput.parse({ ...chosen, titles: listOf(titles) }));
        return redirect(`${library}?done=documents-renamed`);
      case 'move':
        await documents.moveDocuments(
          moveDocumentsInput.parse({ ...chosen, folderId: folderId || undefined }),
        );
        return redirect(`${library}?done=documents-moved`);
      case 'relabel':
        await documents.relabelDocuments(
          relabelDocumentsInput.parse({ ...chosen, organisations: listOf(organisations) }),
        );
        return redirect(`${library}?done=documents-relabelled`);
      default: {
        const put = await documents.trashDocuments(trashDocumentsInput.parse(chosen));
        const ids = put.documents.map(({ id }) => `&trashed=${id}`).join('');
        return redirect(`${library}?done=documents-trashed${ids}`);
      }
    }
  });
}

const titles = {
  rename: 'documents.rename.title',
  move: 'documents.move.title',
  relabel: 'documents.relabel.title',
  trash: 'documents.trash.put-title',
} as const satisfies Record<Act, string>;

/** One act on the documents that were chosen in the library: what it does, to which, and then the doing. */
export default function ChangeDocuments() {
  const found = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const group = useGroup();
  const { t } = useLanguage();
  const { act, documents, leftOut } = found;
  return (
    <Section
      title={t(titles[act], { count: documents.length })}
      aside={
        <ButtonLink look="quiet" small href={paths.groupDocuments(group.id)}>
          {t('common.action.cancel')}
        </ButtonLink>
      }
    >
      {leftOut.length > 0 ? (
        <Notice tone="warn" title={t('documents.change.not-allowed', { list: leftOut.join(', ') })} />
      ) : null}
      {documents.length === 0 ? (
        <EmptyState title={t('documents.change.none')} />
      ) : (
        <>
          {act === 'rename' ? <RenameForm documents={documents} refused={refused} /> : null}
          {act === 'move' ? (
            <MoveForm documents={documents} folders={found.folders} refused={refused} />
          ) : null}
          {act === 'trash' ? <TrashForm documents={documents} refused={refused} /> : null}
          {act === 'relabel' ? (
            <RelabelForm {...found} refused={refused} visibility={group.visibility} />
          ) : null}
        </>
      )}
    </Section>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
