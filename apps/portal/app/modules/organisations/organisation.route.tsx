import { invitePersonInput } from '@portal/domain/accounts/account-invitation';
import { staffDuties } from '@portal/domain/accounts/person';
import { DomainError } from '@portal/domain/kernel/domain-error';
import {
  readmitOrganisationInput,
  suspendOrganisationInput,
} from '@portal/domain/organisations/organisations.inputs';
import { regionName } from '@portal/messages/format';
import { ButtonLink } from '@portal/ui/button';
import { CountryChip } from '@portal/ui/country-chip';
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
import { InvitePerson } from './components/invite-person.tsx';
import { useOrganisationFacts } from './components/organisation-facts.tsx';
import { People } from './components/people.tsx';
import { ReadmitOrganisation, SuspendOrganisation } from './components/standing.tsx';

export const meta = titled(
  (_language, data) => (data as { organisation: { name: string } }).organisation.name,
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const organisationId = idParam('organisation', params.organisationId);
    const api = apiOf(context);
    const organisation = await api.organisations.getOrganisation({ organisationId });
    const { listPeople, invitePerson } = organisation.abilities;
    const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
    const [people, invitations] = await Promise.all([
      listPeople.allowed ? api.organisations.listPeople({ organisationId, cursor, limit: 50 }) : null,
      invitePerson.allowed ? api.accounts.listAccountInvitations({ organisationId }) : null,
    ]);
    const { viewer } = context;
    const duties = viewer.kind === 'person' ? viewer.duties : [];
    return {
      organisation,
      people,
      invitations: invitations?.items ?? null,
      appoints: duties.includes('partnership_manager') || duties.includes('administrator'),
      duties: organisation.kind === 'host' && duties.includes('administrator') ? [...staffDuties] : [],
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const organisationId = idParam('organisation', params.organisationId);
    const { accounts, organisations } = apiOf(context);
    const { act, ...fields } = await fieldsOf(request);
    const done = (what: string) => redirect(`${paths.organisation(organisationId)}?done=${what}`);
    switch (act) {
      case 'invite':
        await accounts.invitePerson(invitePersonInput.parse({ ...fields, organisationId }));
        return done('invited');
      case 'suspend':
        await organisations.suspendOrganisation(
          suspendOrganisationInput.parse({ ...fields, organisationId }),
        );
        return done('organisation-suspended');
      case 'readmit':
        await organisations.readmitOrganisation(
          readmitOrganisationInput.parse({ ...fields, organisationId }),
        );
        return done('organisation-readmitted');
      case 'withdraw-invitation':
        await accounts.withdrawAccountInvitation({
          accountInvitationId: idParam('accountInvitation', String(fields.accountInvitationId)),
        });
        return done('invitation-withdrawn');
      default:
        throw new DomainError('invalid_input', 'common.invalid_input');
    }
  });
}

export default function Organisation() {
  const { organisation, people, invitations, appoints, duties } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t, locale } = useLanguage();
  const crumbs = [
    { label: t('organisations.title'), href: paths.organisations() },
    { label: organisation.name },
  ];
  const facts = useOrganisationFacts(organisation);
  return (
    <PortalPage title={organisation.name} crumbs={crumbs}>
      <PageHeader
        title={<bdi>{organisation.name}</bdi>}
        meta={
          <>
            {organisation.nameNative ? <bdi>{organisation.nameNative}</bdi> : null}
            <CountryChip code={organisation.country} name={regionName(organisation.country, locale)} />
            {regionName(organisation.country, locale)}
          </>
        }
        actions={
          <>
            {organisation.abilities.listAccess.allowed ? (
              <ButtonLink href={paths.organisationAccess(organisation.id)}>
                {t('accounts.access.title')}
              </ButtonLink>
            ) : null}
            {organisation.abilities.changeOrganisation.allowed ? (
              <ButtonLink href={paths.changeOrganisation(organisation.id)}>
                {t('organisations.change.title')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <div className="columns">
        <div className="stack">
          {people ? (
            <People people={people} linked={organisation.abilities.listAccess.allowed} />
          ) : (
            <Facts facts={facts} />
          )}
        </div>
        <aside className="stack" style={{ gap: 28 }}>
          {people ? <Facts facts={facts} /> : null}
          {invitations ? (
            <InvitePerson invitations={invitations} appoints={appoints} duties={duties} refused={refused} />
          ) : null}
          {organisation.abilities.readmitOrganisation.allowed ? (
            <ReadmitOrganisation refused={refused} />
          ) : null}
          {organisation.abilities.suspendOrganisation.allowed ? (
            <SuspendOrganisation refused={refused} />
          ) : null}
        </aside>
      </div>
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
