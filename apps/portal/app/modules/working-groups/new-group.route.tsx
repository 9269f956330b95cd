import { labelsWithin, type Visibility, visibilities } from '@portal/domain/spaces/space';
import { spaceKinds } from '@portal/domain/spaces/space-kinds';
import { proposeWorkingGroupInput } from '@portal/domain/working-groups/working-groups.inputs';
import { Button, ButtonLink } from '@portal/ui/button';
import { Disclosure } from '@portal/ui/disclosure';
import { PageHeader } from '@portal/ui/page-header';
import { RadioCards } from '@portal/ui/radio-cards';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { SelectField, TextArea, TextField } from '../../forms/fields.tsx';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, ensure, fieldsOf } from '../../server/answer.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';
import { mayPropose } from './may-propose.server.ts';

export const meta = titled(({ t }) => t('working-groups.propose.title'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    ensure(context, mayPropose(context.viewer));
    const { items } = await apiOf(context).workingGroups.listThemes({});
    return { themes: items };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const fields = proposeWorkingGroupInput.parse(await fieldsOf(request));
    const { id } = await apiOf(context).workingGroups.proposeWorkingGroup(fields);
    return redirect(`${paths.group(id)}?done=group-proposed`);
  });
}

const { defaultVisibility, defaultLabel } = spaceKinds.working_group;

export default function NewGroup() {
  const { themes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t, locale } = useLanguage();
  const [visibility, setVisibility] = useState<Visibility>(defaultVisibility);
  const form = usePortalForm(proposeWorkingGroupInput, { refused: refused?.refused });
  const labels = {
    name: t('working-groups.propose.name'),
    themeId: t('working-groups.propose.theme'),
    purpose: t('working-groups.propose.purpose'),
    endsOn: t('working-groups.propose.ends-on'),
    visibility: t('working-groups.propose.visibility'),
    defaultLabel: t('working-groups.propose.default-label'),
  };
  const crumbs = [
    { label: t('working-groups.title'), href: paths.groups() },
    { label: t('working-groups.propose.title') },
  ];
  return (
    <PortalPage title={t('working-groups.propose.title')} crumbs={crumbs}>
      <PageHeader title={t('working-groups.propose.title')} meta={t('working-groups.propose.intro')} />
      <PortalFormShell form={form} labels={labels}>
        <input type="hidden" {...form.register('idempotencyKey')} value={form.idempotencyKey} />
        <TextField form={form} name="name" label={labels.name} maxLength={120} />
        <SelectField
          form={form}
          name="themeId"
          label={labels.themeId}
          options={themes.map((theme) => ({ value: theme.id, label: theme.names[locale] ?? theme.key }))}
        />
        <TextArea
          form={form}
          name="purpose"
          label={labels.purpose}
          hint={t('working-groups.propose.purpose-hint')}
        />
        <TextField
          form={form}
          name="endsOn"
          type="date"
          label={labels.endsOn}
          hint={t('working-groups.propose.ends-on-hint')}
        />
        <Disclosure summary={t('working-groups.propose.more')} open={Boolean(form.errorOf('defaultLabel'))}>
          <div className="stack">
            <RadioCards
              name="visibility"
              legend={labels.visibility}
              defaultValue={defaultVisibility}
              register={form.register('visibility')}
              onChoose={(value) => setVisibility(value as Visibility)}
              cards={visibilities.map((value) => ({
                value,
                title: t(`common.visibility.${value}`),
                explanation: t(`common.visibility.${value}.explained`),
              }))}
            />
            <RadioCards
              key={visibility}
              name="defaultLabel"
              legend={labels.defaultLabel}
              error={form.errorOf('defaultLabel')}
              defaultValue={defaultLabel}
              register={form.register('defaultLabel')}
              cards={labelsWithin(visibility)
                .filter((label) => label !== 'named')
                .map((value) => ({
                  value,
                  title: t(`common.label.${value}`),
                  explanation: t(`common.label.${value}.explained`),
                }))}
            />
          </div>
        </Disclosure>
        <div className="row">
          <Button look="primary" disabled={form.pending}>
            {t('working-groups.propose.submit')}
          </Button>
          <ButtonLink look="quiet" href={paths.groups()}>
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
