import { changeProfileInput } from '@portal/domain/accounts/accounts.inputs';
import { densities, themes } from '@portal/domain/accounts/preferences';
import { isLocale, locales, nativeNames } from '@portal/messages/locales';
import { Button } from '@portal/ui/button';
import { Facts } from '@portal/ui/facts';
import { Link } from '@portal/ui/link';
import { RadioCards } from '@portal/ui/radio-cards';
import { Section } from '@portal/ui/section';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirectDocument } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SelectField, TextField } from '../../forms/fields.tsx';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf } from '../../server/answer.server.ts';
import { preferenceCookies } from '../../server/preference-cookies.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => ({
    me: await apiOf(context).accounts.getMe({}),
    timeZones: Intl.supportedValuesOf('timeZone'),
  }));
}

/** The choice counts at once in this browser too, whatever was chosen in it before. */
export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const profile = changeProfileInput.parse(await fieldsOf(request));
    await apiOf(context).accounts.changeProfile(profile);
    const { locale, theme } = profile;
    // The whole page anew: the browser holds the texts of one language.
    return redirectDocument(`${paths.profile()}?done=profile-saved`, {
      headers: preferenceCookies(isLocale(locale) ? { locale, theme } : { theme }),
    });
  });
}

export default function Profile() {
  const { me, timeZones } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = usePortalForm(changeProfileInput, { refused: refused?.refused });
  const labels = {
    name: t('accounts.profile.name'),
    locale: t('accounts.profile.locale'),
    timeZone: t('accounts.profile.time-zone'),
    theme: t('accounts.profile.theme'),
    density: t('accounts.profile.density'),
  };
  const zones = timeZones.includes(me.timeZone) ? timeZones : [me.timeZone, ...timeZones];
  return (
    <Section title={t('accounts.settings.profile')}>
      <Facts
        facts={[
          {
            name: t('accounts.sign-in.email'),
            value: (
              <>
                <bdi>{me.email}</bdi>{' '}
                <Link className="link small" href={paths.changeEmail()}>
                  {t('accounts.email.title')}
                </Link>
              </>
            ),
          },
          { name: t('accounts.invitation.organisation'), value: <bdi>{me.organisation.name}</bdi> },
        ]}
      />
      <PortalFormShell form={form} labels={labels}>
        <input type="hidden" {...form.register('revision')} value={me.revision} />
        <input type="hidden" {...form.register('idempotencyKey')} value={form.idempotencyKey} />
        <TextField form={form} name="name" label={labels.name} defaultValue={me.name} autoComplete="name" />
        <SelectField
          form={form}
          name="locale"
          label={labels.locale}
          hint={t('accounts.profile.locale-hint')}
          defaultValue={me.locale}
          options={locales.map((locale) => ({ value: locale, label: nativeNames[locale] }))}
        />
        <SelectField
          form={form}
          name="timeZone"
          label={labels.timeZone}
          defaultValue={me.timeZone}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
        <RadioCards
          name="theme"
          legend={labels.theme}
          defaultValue={me.theme}
          register={form.register('theme')}
          cards={themes.map((value) => ({ value, title: t(`common.theme.${value}`) }))}
        />
        <RadioCards
          name="density"
          legend={labels.density}
          defaultValue={me.density}
          register={form.register('density')}
          cards={densities.map((value) => ({
            value,
            title: t(`accounts.profile.density-${value}`),
            explanation: t(`accounts.profile.density-${value}-explained`),
          }))}
        />
        <Button look="primary" disabled={form.pending}>
          {t('common.action.save')}
        </Button>
      </PortalFormShell>
    </Section>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
