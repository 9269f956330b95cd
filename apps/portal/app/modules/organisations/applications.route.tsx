import {
  approveApplicationInput,
  askApplicantInput,
  declineApplicationInput,
} from '@portal/domain/organisations/application';
import { EmptyState } from '@portal/ui/empty-state';
import { PageHeader } from '@portal/ui/page-header';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf } from '../../server/answer.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';
import { Application } from './components/application.tsx';

export const meta = titled(({ t }) => t('organisations.applications.title'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => ({
    applications: await apiOf(context).organisations.listApplications({}),
  }));
}

export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const { organisations } = apiOf(context);
    const { act, ...fields } = await fieldsOf(request);
    const done = (what: string) => redirect(`${paths.applications()}?done=${what}`);
    switch (act) {
      case 'approve': {
        const { organisationId } = await organisations.approveApplication(
          approveApplicationInput.parse(fields),
        );
        return redirect(`${paths.organisation(organisationId)}?done=application-approved`);
      }
      case 'ask':
        await organisations.askApplicant(askApplicantInput.parse(fields));
        return done('applicant-asked');
      default:
        await organisations.declineApplication(declineApplicationInput.parse(fields));
        return done('application-declined');
    }
  });
}

export default function Applications() {
  const { applications } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useLanguage();
  const title = t('organisations.applications.title');
  const crumbs = [{ label: t('organisations.title'), href: paths.organisations() }, { label: title }];
  return (
    <PortalPage title={title} crumbs={crumbs}>
      <PageHeader title={title} meta={t('organisations.applications.intro')} />
      {applications.items.length === 0 ? (
        <EmptyState title={t('organisations.applications.empty')}>
          {t('organisations.applications.empty-hint')}
        </EmptyState>
      ) : (
        <ul className="stack" style={{ gap: 18 }}>
          {applications.items.map((each) => (
            <li key={each.id} className="panel">
              <Application application={each} refused={refused} />
            </li>
          ))}
        </ul>
      )}
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
