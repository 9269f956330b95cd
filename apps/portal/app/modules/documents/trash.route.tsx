import { listTrashInput, restoreDocumentsInput } from '@portal/domain/documents/documents.inputs';
import { daysLeft } from '@portal/domain/documents/trash-rules';
import { formatDateTime } from '@portal/messages/format';
import { Button, ButtonLink } from '@portal/ui/button';
import { EmptyState } from '@portal/ui/empty-state';
import { Notice } from '@portal/ui/notice';
import { Section } from '@portal/ui/section';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf, idParam, listOf } from '../../server/answer.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { DocumentLabel } from '../../shared/label.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { Pager } from '../../shared/pager.tsx';
import { Form } from '../../shared/router-hooks.ts';
import { useGroup } from '../../shared/use-group.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const spaceId = idParam('space', params.spaceId);
    const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
    const input = listTrashInput.parse({ spaceId, cursor, limit: 25 });
    return { page: await apiOf(context).documents.listTrash(input), now: context.context.now };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const { documentIds, revisions } = await fieldsOf(request);
    const input = restoreDocumentsInput.parse({
      documentIds: listOf(documentIds),
      revisions: revisions === undefined ? undefined : listOf(revisions),
    });
    await apiOf(context).documents.restoreDocuments(input);
    const spaceId = idParam('space', params.spaceId);
    return redirect(`${paths.groupDocuments(spaceId)}?done=documents-restored`);
  });
}

/** What was put away, and the way back for each. */
export default function Trash() {
  const { page, now } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const group = useGroup();
  const { t, reader, refusal } = useLanguage();
  return (
    <Section
      title={t('documents.trash.title')}
      aside={
        <ButtonLink look="quiet" small href={paths.groupDocuments(group.id)}>
          {t('documents.library')}
        </ButtonLink>
      }
    >
      {refused ? <Notice tone="bad" title={refusal(refused.code, refused.params)} /> : null}
      <p>{t('documents.trash.intro')}</p>
      {page.items.length === 0 ? (
        <EmptyState title={t('documents.trash.empty')} />
      ) : (
        <table className="table">
          <caption className="visually-hidden">{t('documents.trash.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('documents.column.title')}</th>
              <th scope="col">{t('documents.column.label')}</th>
              <th scope="col">{t('documents.trash.column')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('documents.trash.restore')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {page.items.map((document) => (
              <tr key={document.id}>
                <td className="main">
                  <a className="link" href={paths.document(document.id)}>
                    <bdi>{document.title}</bdi>
                  </a>
                  <div className="small muted">
                    <bdi>{document.number}</bdi> · <bdi>{document.senderOrganisation}</bdi>
                  </div>
                </td>
                <td data-label={t('documents.column.label')}>
                  <DocumentLabel label={document.label} />
                </td>
                <td data-label={t('documents.trash.column')}>
                  {document.trashedAt ? formatDateTime(document.trashedAt, reader) : null}
                  <div className="small muted">
                    {t('documents.trash.by', { name: document.trashedBy ?? '' })}
                  </div>
                  {document.trashedAt ? (
                    <div className="small">
                      {t('documents.trash.days-left', { days: daysLeft(document.trashedAt, now) })}
                    </div>
                  ) : null}
                </td>
                <td>
                  <Form method="post">
                    <input type="hidden" name="documentIds" value={document.id} />
                    <input type="hidden" name="revisions" value={document.revision} />
                    <Button small>
                      {t('documents.trash.restore')}
                      <span className="visually-hidden">: {document.number}</span>
                    </Button>
                  </Form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager nextCursor={page.nextCursor} />
    </Section>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
