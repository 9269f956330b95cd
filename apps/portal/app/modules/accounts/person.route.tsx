import {
  changeDutiesInput,
  endAccessInput,
  getAccessInput,
  readmitPersonInput,
  suspendPersonInput,
} from '@portal/domain/accounts/access.inputs';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { formatDate, formatDateTime } from '@portal/messages/format';
import { Facts } from '@portal/ui/facts';
import { PageHeader } from '@portal/ui/page-header';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf, idParam } from '../../server/answer.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';
import { Duties } from './components/duties.tsx';
import { EndedReport } from './components/ended-report.tsx';
import { PersonActs } from './components/person-acts.tsx';
import { Seats } from './components/seats.tsx';

export const meta = titled(
  (_language, data) => (data as { access: { person: { name: string } } }).access.person.name,
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const input = getAccessInput.parse({ personId: idParam('person', params.personId) });
    return { access: await apiOf(context).accounts.getAccess(input) };
  });
}

/** What ended is reported in the answer to the very post that ended it; the record keeps it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const personId = idParam('person', params.personId);
    const { accounts } = apiOf(context);
    const { act, ...fields } = await fieldsOf(request);
    const done = (what: string) => redirect(`${paths.person(personId)}?done=${what}`);
    switch (act) {
      case 'suspend':
        await accounts.suspendPerson(suspendPersonInput.parse({ ...fields, personId }));
        return done('person-suspended');
      case 'duties':
        await accounts.changeDuties(changeDutiesInput.parse({ ...fields, personId }));
        return done('duties-changed');
      case 'readmit':
        await accounts.readmitPerson(readmitPersonInput.parse({ ...fields, personId }));
        return done('person-readmitted');
      case 'end':
        return {
          refused: undefined,
          ended: await accounts.endAccess(endAccessInput.parse({ ...fields, personId })),
        };
      default:
        throw new DomainError('invalid_input', 'common.invalid_input');
    }
  });
}

export default function Person() {
  const { access } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t, reader } = useLanguage();
  const { person } = access;
  const crumbs = [
    { label: t('organisations.title'), href: paths.organisations() },
    { label: person.organisation.name, href: paths.organisation(person.organisation.id) },
    { label: person.name },
  ];
  const facts = [
    { name: t('accounts.sign-in.email'), value: <bdi>{access.email}</bdi> },
    { name: t('accounts.access.since'), value: formatDate(access.since, reader) },
    {
      name: t('accounts.access.browsers'),
      value: (
        <>
          {t('accounts.access.browsers-count', { count: access.sessions })}
          {access.lastSeenAt ? (
            <span className="muted">
              {' '}
              · {t('accounts.access.last-seen', { at: formatDateTime(access.lastSeenAt, reader) })}
            </span>
          ) : null}
        </>
      ),
    },
    {
      name: t('accounts.access.programs'),
      value: t('accounts.access.programs-count', { count: access.accessTokens }),
    },
  ];
  return (
    <PortalPage title={person.name} crumbs={crumbs}>
      <PageHeader
        title={<bdi>{person.name}</bdi>}
        meta={
          <>
            <bdi>{person.organisation.name}</bdi>
            {access.isDelegate ? <span className="chip">{t('organisations.people.delegate')}</span> : null}
            {access.duties.map((duty) => (
              <span key={duty} className="chip">
                {t(`accounts.duty.${duty}`)}
              </span>
            ))}
            {access.state === 'active' ? null : (
              <span className="chip">{t(`accounts.state.${access.state}`)}</span>
            )}
          </>
        }
      />
      {answered && 'ended' in answered ? <EndedReport ended={answered.ended} name={person.name} /> : null}
      <div className="columns">
        <Seats seats={access.seats} />
        <aside className="stack" style={{ gap: 28 }}>
          <Facts facts={facts} />
          <Duties access={access} refused={answered?.refused} />
          <PersonActs access={access} refused={answered?.refused} />
        </aside>
      </div>
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
