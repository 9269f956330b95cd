import { documentSorts, listDocumentsInput } from '@portal/domain/documents/documents.inputs';
import { fileClasses } from '@portal/domain/documents/media-type';
import { labelsWithin } from '@portal/domain/spaces/space';
import { Button, ButtonLink } from '@portal/ui/button';
import { EmptyState } from '@portal/ui/empty-state';
import { Section } from '@portal/ui/section';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { answer, apiOf, idParam } from '../../server/answer.server.ts';
import { DocumentTable } from '../../shared/document-table.tsx';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { Pager } from '../../shared/pager.tsx';
import { useRootData } from '../../shared/root-data.ts';
import { useGroup } from '../../shared/use-group.ts';
import { ChosenBar } from './components/chosen-bar.tsx';
import { UndoTrash } from './components/undo-trash.tsx';

const chosenForm = 'chosen-documents';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const spaceId = idParam('space', params.spaceId);
    const { sort, label, file, cursor } = Object.fromEntries(new URL(request.url).searchParams);
    const given = { sort: sort || undefined, label: label || undefined, file: file || undefined, cursor };
    const input = listDocumentsInput.parse({ spaceId, limit: 25, ...given });
    return { page: await apiOf(context).documents.listDocuments(input) };
  });
}

export default function Library() {
  const { page } = useLoaderData<typeof loader>();
  const group = useGroup();
  const { t } = useLanguage();
  const [search] = useSearchParams();
  const filtered = search.has('label') || search.has('file');
  const mayChange = group.abilities.postDocument.allowed;
  const isActive = useRootData()?.viewer?.isActive === true;
  return (
    <Section
      title={t('documents.library')}
      aside={
        <span className="row">
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
              })}
            >
              {t(filtered ? 'documents.download-filtered' : 'documents.download-all')}
            </a>
          ) : null}
        </span>
      }
    >
      <UndoTrash spaceId={group.id} />
      <form method="get" className="row no-print">
        <Choice name="sort" label={t('documents.sort.label')} value={search.get('sort') ?? 'newest'}>
          {documentSorts.map((sort) => (
            <option key={sort} value={sort}>
              {t(`documents.sort.${sort}`)}
            </option>
          ))}
        </Choice>
        <Choice name="label" label={t('documents.column.label')} value={search.get('label') ?? ''}>
          <option value="">{t('common.all')}</option>
          {labelsWithin(group.visibility).map((label) => (
            <option key={label} value={label}>
              {t(`common.label.${label}`)}
            </option>
          ))}
        </Choice>
        <Choice name="file" label={t('documents.file.heading')} value={search.get('file') ?? ''}>
          <option value="">{t('common.all')}</option>
          {fileClasses.map((file) => (
            <option key={file} value={file}>
              {t(`documents.file.${file}`)}
            </option>
          ))}
        </Choice>
        <Button>{t('common.action.filter')}</Button>
        {filtered ? (
          <ButtonLink look="quiet" href={paths.groupDocuments(group.id)}>
            {t('common.action.clear-filters')}
          </ButtonLink>
        ) : null}
      </form>
      {page.items.length === 0 ? (
        <EmptyState
          title={t(filtered ? 'common.nothing-found.title' : 'documents.empty.title')}
          action={
            group.abilities.postDocument.allowed && !filtered ? (
              <ButtonLink look="primary" href={paths.newDocument(group.id)}>
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
    </Section>
  );
}

function Choice({
  name,
  label,
  value,
  children,
}: {
  name: string;
  label: string;
  value: string;
  children: ReactNode;
}) {
  return (
    <label className="row" style={{ gap: 6 }}>
      <span className="small muted">{label}</span>
      <select className="input" name={name} defaultValue={value} key={value} style={{ inlineSize: 'auto' }}>
        {children}
      </select>
    </label>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
