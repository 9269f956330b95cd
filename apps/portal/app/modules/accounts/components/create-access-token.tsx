import { createAccessTokenInput, tokenDays, tokenScopes } from '@portal/domain/accounts/access-token';
import { Button } from '@portal/ui/button';
import { RadioCards } from '@portal/ui/radio-cards';
import { Section } from '@portal/ui/section';
import { SelectField, TextField } from '../../../forms/fields.tsx';
import { PortalFormShell } from '../../../forms/portal-form.tsx';
import { type RefusedForm, usePortalForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';

/** A name, what it may do, and how long. */
export function CreateAccessToken({ refused }: { refused: RefusedForm | undefined }) {
  const { t } = useLanguage();
  const form = usePortalForm(createAccessTokenInput, { refused });
  const labels = {
    name: t('accounts.tokens.name'),
    scope: t('accounts.tokens.scope'),
    days: t('accounts.tokens.days'),
  };
  return (
    <Section title={t('accounts.tokens.create')}>
      <PortalFormShell form={form} labels={labels}>
        <TextField
          form={form}
          name="name"
          label={labels.name}
          hint={t('accounts.tokens.name-hint')}
          maxLength={60}
        />
        <RadioCards
          name="scope"
          legend={labels.scope}
          defaultValue="read"
          register={form.register('scope')}
          cards={tokenScopes.map((value) => ({
            value,
            title: t(`accounts.tokens.scope-${value}`),
            explanation: t(`accounts.tokens.scope-${value}-explained`),
          }))}
        />
        <SelectField
          form={form}
          name="days"
          label={labels.days}
          defaultValue="30"
          options={tokenDays.map((days) => ({
            value: String(days),
            label: t('accounts.tokens.for-days', { count: days }),
          }))}
        />
        <Button look="primary" disabled={form.pending}>
          {t('accounts.tokens.create')}
        </Button>
      </PortalFormShell>
    </Section>
  );
}
