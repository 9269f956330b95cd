import { applyToTakePartInput } from '@portal/domain/organisations/application';
import { partnerKinds } from '@portal/domain/organisations/organisation';
import { Button } from '@portal/ui/button';
import { Notice } from '@portal/ui/notice';
import { PageHeader } from '@portal/ui/page-header';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SelectField, TextArea, TextField } from '../../forms/fields.tsx';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { paths } from '../../paths.ts';
import { attempt, fieldsOf } from '../../server/answer.server.ts';
import { countryOptions } from '../../server/countries.server.ts';
import { applyToTakePart } from '../../server/doors.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { publicly } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';
import { useRootData } from '../../shared/root-data.ts';

export const meta = publicly(
  ({ t }) => t('organisations.apply.title'),
  ({ t }, _data, { host }) => t('organisations.apply.intro', { host }),
);

export const loader = ({ request, context }: LoaderFunctionArgs) => ({
  sent: new URL(request.url).searchParams.has('sent'),
  countries: countryOptions(context.locale),
});

/** The same answer whoever applies (trust.md A9). */
export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    await applyToTakePart(context.context, await fieldsOf(request), context.locale);
    return redirect(paths.apply('sent'));
  });
}

export default function Apply() {
  const { sent, countries } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useLanguage();
  const host = useRootData()?.host ?? '';
  const form = usePortalForm(applyToTakePartInput, { refused: refused?.refused });
  const title = t('organisations.apply.title');
  const labels = {
    name: t('organisations.field.name'),
    nameNative: t('organisations.field.name-native'),
    kind: t('organisations.field.kind'),
    sector: t('organisations.apply.sector'),
    country: t('organisations.field.country'),
    domain: t('organisations.apply.domain'),
    website: t('organisations.apply.website'),
    why: t('organisations.apply.why'),
    contactName: t('organisations.apply.contact-name'),
    contactEmail: t('organisations.apply.contact-email'),
  };
  return (
    <PortalPage title={title} crumbs={[]}>
      <PageHeader title={title} />
      <p className="text-intro">{t('organisations.apply.intro', { host })}</p>
      {sent ? (
        <Notice tone="ok" title={t('organisations.apply.sent')}>
          <p>{t('organisations.apply.sent-hint')}</p>
        </Notice>
      ) : (
        <PortalFormShell form={form} labels={labels}>
          <TextField form={form} name="name" label={labels.name} maxLength={200} />
          <TextField
            form={form}
            name="nameNative"
            label={labels.nameNative}
            hint={t('organisations.field.name-native-hint')}
            maxLength={200}
          />
          <SelectField
            form={form}
            name="kind"
            label={labels.kind}
            options={partnerKinds.map((kind) => ({ value: kind, label: t(`organisations.kind.${kind}`) }))}
          />
          <TextField
            form={form}
            name="sector"
            label={labels.sector}
            hint={t('organisations.apply.sector-hint')}
            maxLength={120}
          />
          <SelectField form={form} name="country" label={labels.country} options={countries} />
          <TextField
            form={form}
            name="domain"
            label={labels.domain}
            hint={t('organisations.apply.domain-hint')}
          />
          <TextField
            form={form}
            name="website"
            label={labels.website}
            hint={t('organisations.apply.website-hint')}
            maxLength={300}
          />
          <TextArea
            form={form}
            name="why"
            label={labels.why}
            hint={t('organisations.apply.why-hint')}
            rows={6}
          />
          <TextField form={form} name="contactName" label={labels.contactName} autoComplete="name" />
          <TextField
            form={form}
            name="contactEmail"
            type="email"
            label={labels.contactEmail}
            hint={t('organisations.apply.contact-email-hint')}
            autoComplete="email"
          />
          <p className="small muted">{t('organisations.apply.read-by', { host })}</p>
          <Button look="primary" disabled={form.pending}>
            {t('organisations.apply.submit')}
          </Button>
        </PortalFormShell>
      )}
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
