import { decide } from '@portal/domain/kernel/policy';
import { partnerKinds } from '@portal/domain/organisations/organisation';
import { addOrganisationInput } from '@portal/domain/organisations/organisations.inputs';
import { organisationActorPolicies } from '@portal/domain/organisations/organisations.policy';
import { Button, ButtonLink } from '@portal/ui/button';
import { PageHeader } from '@portal/ui/page-header';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SelectField } from '../../forms/fields.tsx';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, ensure, fieldsOf } from '../../server/answer.server.ts';
import { countryOptions } from '../../server/countries.server.ts';
import { organisationOptions } from '../../server/organisation-options.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';
import { OrganisationFields, useOrganisationLabels } from './components/organisation-fields.tsx';

export const meta = titled(({ t }) => t('organisations.add.title'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    ensure(
      context,
      decide(organisationActorPolicies['organisations.addOrganisation'], { actor: context.viewer }),
    );
    return { countries: countryOptions(context.locale), others: await organisationOptions(context) };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const fields = addOrganisationInput.parse(await fieldsOf(request));
    const { id } = await apiOf(context).organisations.addOrganisation(fields);
    return redirect(`${paths.organisation(id)}?done=organisation-added`);
  });
}

export default function NewOrganisation() {
  const { countries, others } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = usePortalForm(addOrganisationInput, { refused: refused?.refused });
  const labels = useOrganisationLabels();
  const title = t('organisations.add.title');
  const crumbs = [{ label: t('organisations.title'), href: paths.organisations() }, { label: title }];
  return (
    <PortalPage title={title} crumbs={crumbs}>
      <PageHeader title={title} meta={t('organisations.add.intro')} />
      <PortalFormShell form={form} labels={labels}>
        <input type="hidden" {...form.register('idempotencyKey')} value={form.idempotencyKey} />
        <SelectField
          form={form}
          name="kind"
          label={labels.kind}
          options={partnerKinds.map((kind) => ({ value: kind, label: t(`organisations.kind.${kind}`) }))}
        />
        <OrganisationFields form={form} countries={countries} others={others} />
        <div className="row">
          <Button look="primary" disabled={form.pending}>
            {t('organisations.add.submit')}
          </Button>
          <ButtonLink look="quiet" href={paths.organisations()}>
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
