import { retryJobInput } from '@portal/domain/admin/admin.inputs';
import { formatDateTime } from '@portal/messages/format';
import { EmptyState } from '@portal/ui/empty-state';
import { Notice } from '@portal/ui/notice';
import { Section } from '@portal/ui/section';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf } from '../../server/answer.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { type Language, useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { FailedJobs } from './components/failed-jobs.tsx';
import { Workers } from './components/workers.tsx';

export const meta = titled(({ t }) => t('admin.part.jobs'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => ({ jobs: await apiOf(context).admin.getJobs({}) }));
}

export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    await apiOf(context).admin.retryJob(retryJobInput.parse(await fieldsOf(request)));
    return redirect(`${paths.adminPart('jobs')}?done=job-retried`);
  });
}

/** What the worker has to do, does, and could not do. */
export default function Jobs() {
  const { jobs } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const language = useLanguage();
  const { t, reader, refusal } = language;
  const rows = [
    { name: 'outbox', label: t('admin.jobs.outbox'), ...jobs.outbox, active: null, failed: null },
    ...jobs.queues.map((queue) => ({ ...queue, label: queueWords(language, queue.name) })),
  ];
  return (
    <>
      <p className="muted">{t('admin.jobs.intro')}</p>
      {answered ? (
        <Notice tone="bad" title={refusal(answered.refused.code, answered.refused.params)} />
      ) : null}
      <Section title={t('admin.jobs.queues')}>
        <table className="table">
          <caption className="visually-hidden">{t('admin.jobs.queues')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('admin.jobs.queue')}</th>
              <th scope="col">{t('admin.jobs.waiting')}</th>
              <th scope="col">{t('admin.jobs.active')}</th>
              <th scope="col">{t('admin.jobs.failed')}</th>
              <th scope="col">{t('admin.jobs.oldest')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <td className="main">{row.label}</td>
                <td data-label={t('admin.jobs.waiting')}>{row.waiting}</td>
                <td data-label={t('admin.jobs.active')}>{row.active}</td>
                <td data-label={t('admin.jobs.failed')}>{row.failed}</td>
                <td data-label={t('admin.jobs.oldest')} className="muted">
                  {row.oldestAt ? formatDateTime(row.oldestAt, reader) : t('admin.jobs.nothing-waits')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={t('admin.jobs.workers')}>
        <Workers workers={jobs.workers} />
      </Section>
      <Section title={t('admin.jobs.failed-title')}>
        {jobs.failed.length === 0 ? (
          <EmptyState title={t('admin.jobs.failed-empty')} />
        ) : (
          <FailedJobs jobs={jobs.failed.map((job) => ({ ...job, label: queueWords(language, job.queue) }))} />
        )}
      </Section>
    </>
  );
}

/** A queue in words; one that came with a later part of the portal, by its name. */
function queueWords({ lookUp }: Language, name: string): string {
  return lookUp(`admin.jobs.name.${name}`) ?? name;
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
