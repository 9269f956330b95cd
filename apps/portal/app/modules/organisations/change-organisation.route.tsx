import { changeOrganisationInput } from '@portal/domain/organisations/organisations.inputs';
import { Button, ButtonLink } from '@portal/ui/button';
import { PageHeader } from '@portal/ui/page-header';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, ensureAble, fieldsOf, idParam } from '../../server/answer.server.ts';
import { countryOptions } from '../../server/countries.server.ts';
import { organisationOptions } from '../../server/organisation-options.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';
import { OrganisationFields, useOrganisationLabels } from './components/organisation-fields.tsx';

export const meta = titled(({ t }) => t('organisations.change.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const organisationId = idParam('organisation', params.organisationId);
    const organisation = await apiOf(context).organisations.getOrganisation({ organisationId });
    ensureAble(organisation.abilities.changeOrganisation);
    return {
      organisation,
      countries: countryOptions(context.locale),
      others: await organisationOptions(context, organisationId),
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const organisationId = idParam('organisation', params.organisationId);
    const fields = changeOrganisationInput.parse({ ...(await fieldsOf(request)), organisationId });
    await apiOf(context).organisations.changeOrganisation(fields);
    return redirect(`${paths.organisation(organisationId)}?done=organisation-changed`);
  });
}

const schema = changeOrganisationInput.omit({ organisationId: true });

export default function ChangeOrganisation() {
  const { organisation, countries, others } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = usePortalForm(schema, { refused: refused?.refused });
  const title = t('organisations.change.title');
  const crumbs = [
    { label: t('organisations.title'), href: paths.organisations() },
    { label: organisation.name, href: paths.organisation(organisation.id) },
    { label: title },
  ];
  return (
    <PortalPage title={title} crumbs={crumbs}>
      <PageHeader title={title} meta={<bdi>{organisation.name}</bdi>} />
      <PortalFormShell form={form} labels={useOrganisationLabels()}>
        <input type="hidden" {...form.register('idempotencyKey')} value={form.idempotencyKey} />
        <input type="hidden" {...form.register('revision')} value={organisation.revision} />
        <OrganisationFields form={form} countries={countries} others={others} values={organisation} />
        <div className="row">
          <Button look="primary" disabled={form.pending}>
            {t('common.action.save')}
          </Button>
          <ButtonLink look="quiet" href={paths.organisation(organisation.id)}>
            {t('common.action.cancel')}
          </ButtonLink>
        </div>
      </PortalFormShell>
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
