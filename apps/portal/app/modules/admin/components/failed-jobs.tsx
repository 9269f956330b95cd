import { formatDateTime } from '@portal/messages/format';
import { Button } from '@portal/ui/button';
import { useLanguage } from '../../../shared/language.tsx';
import { useRootData } from '../../../shared/root-data.ts';
import { Form } from '../../../shared/router-hooks.ts';

type FailedJob = {
  readonly id: string;
  readonly label: string;
  readonly failedAt: Date | string | null;
  readonly attempts: number;
  readonly abilities: { readonly retryJob: { readonly allowed: boolean } };
};

/** What was given up after all tries; each can be tried once more. */
export function FailedJobs({ jobs }: { jobs: readonly FailedJob[] }) {
  const { t, reader } = useLanguage();
  const key = useRootData()?.formKey;
  return (
    <table className="table">
      <caption className="visually-hidden">{t('admin.jobs.failed-title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('admin.jobs.job')}</th>
          <th scope="col">{t('admin.jobs.failed-at')}</th>
          <th scope="col">{t('admin.jobs.attempts')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('admin.jobs.retry')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <tr key={job.id}>
            <td className="main">
              <div className="stack-tight">
                {job.label}
                <bdi className="code small muted wrap">{job.id}</bdi>
              </div>
            </td>
            <td data-label={t('admin.jobs.failed-at')} className="muted">
              {job.failedAt ? formatDateTime(job.failedAt, reader) : null}
            </td>
            <td data-label={t('admin.jobs.attempts')}>{job.attempts}</td>
            <td>
              {job.abilities.retryJob.allowed ? (
                <Form method="post">
                  <input type="hidden" name="jobId" value={job.id} />
                  <input type="hidden" name="idempotencyKey" value={`${key}-${job.id.slice(-12)}`} />
                  <Button small aria-label={t('admin.jobs.retry-one', { id: job.id })}>
                    {t('admin.jobs.retry')}
                  </Button>
                </Form>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
