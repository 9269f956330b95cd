import { minPassword } from '@portal/domain/accounts/accounts.inputs';
import { changePasswordInput } from '@portal/domain/accounts/security.inputs';
import { Button } from '@portal/ui/button';
import { Section } from '@portal/ui/section';
import { TextField } from '../../../forms/fields.tsx';
import { PortalFormShell } from '../../../forms/portal-form.tsx';
import { type RefusedForm, usePortalForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';

/** A new password; the other browsers are signed out by it. */
export function ChangePassword({ refused }: { refused: RefusedForm | undefined }) {
  const { t } = useLanguage();
  const form = usePortalForm(changePasswordInput, { refused });
  const labels = { currentPassword: t('accounts.password.current'), password: t('accounts.password.new') };
  return (
    <Section title={t('accounts.password.title')}>
      <PortalFormShell form={form} labels={labels}>
        <TextField
          form={form}
          name="currentPassword"
          type="password"
          label={labels.currentPassword}
          autoComplete="current-password"
        />
        <TextField
          form={form}
          name="password"
          type="password"
          label={labels.password}
          hint={t('accounts.invitation.password-hint', { min: minPassword })}
          autoComplete="new-password"
        />
        <Button disabled={form.pending}>{t('accounts.password.save')}</Button>
      </PortalFormShell>
    </Section>
  );
}
