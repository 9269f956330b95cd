import { Facts } from '@portal/ui/facts';
import { Notice } from '@portal/ui/notice';
import { Section } from '@portal/ui/section';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer, apiOf } from '../../server/answer.server.ts';
import { readinessOf } from '../../server/readiness.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { Workers } from './components/workers.tsx';

export const meta = titled(({ t }) => t('admin.part.health'));

/** What the probe asks, in its order. */
const parts = ['storage', 'database', 'migrations', 'worker'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    // First whether it is theirs to know; then the parts are asked, which takes a moment.
    const health = await apiOf(context).admin.getHealth({});
    const { failing } = await readinessOf(context);
    return { health, failing, node: process.version };
  });
}

/** Whether everything works, and on what it runs. */
export default function Health() {
  const { health, failing, node } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const { database, migrations, workers } = health;
  return (
    <>
      <p className="muted">{t('admin.health.intro')}</p>
      <Notice
        tone={failing.length === 0 ? 'ok' : 'warn'}
        title={t(failing.length === 0 ? 'admin.health.ready' : 'admin.health.not-ready')}
      />
      {database.repairedIn ? (
        <Notice tone="warn" title={t('admin.health.old-database', { version: database.repairedIn })}>
          <p>{t('admin.health.old-database-text')}</p>
        </Notice>
      ) : null}
      <Section title={t('admin.health.parts')}>
        <table className="table">
          <caption className="visually-hidden">{t('admin.health.parts')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('admin.health.part')}</th>
              <th scope="col">{t('admin.health.state')}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part}>
                <td className="main">{t(`admin.health.part.${part}`)}</td>
                <td data-label={t('admin.health.state')}>
                  {t(failing.includes(part) ? 'admin.health.fails' : 'admin.health.works')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={t('admin.jobs.workers')}>
        <Workers workers={workers} />
      </Section>
      <Section title={t('admin.health.versions')}>
        <Facts
          facts={[
            { name: t('admin.health.database'), value: t('admin.health.database-version', database) },
            { name: t('admin.health.migrations'), value: t('admin.health.migrations-count', migrations) },
            { name: t('admin.health.runtime'), value: <bdi>{node}</bdi> },
          ]}
        />
      </Section>
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
