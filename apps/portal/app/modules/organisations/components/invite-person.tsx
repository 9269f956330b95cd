import { type AccountInvitationView, invitePersonInput } from '@portal/domain/accounts/account-invitation';
import type { StaffDuty } from '@portal/domain/accounts/person';
import { formatDate } from '@portal/messages/format';
import { Button } from '@portal/ui/button';
import { Section } from '@portal/ui/section';
import { TextField } from '../../../forms/fields.tsx';
import { PortalFormShell } from '../../../forms/portal-form.tsx';
import { type RefusedForm, usePortalForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';

const schema = invitePersonInput.omit({ organisationId: true });

/** Invites somebody into the organisation, and shows who has not answered yet. */
export function InvitePerson({
  invitations,
  appoints,
  duties,
  refused,
}: {
  invitations: readonly AccountInvitationView[];
  appoints: boolean;
  duties: readonly StaffDuty[];
  refused: RefusedForm | undefined;
}) {
  const { t, reader } = useLanguage();
  const form = usePortalForm(schema, { refused });
  const labels = { email: t('accounts.sign-in.email') };
  return (
    <Section title={t('organisations.invite.title')}>
      <PortalFormShell form={form} labels={labels}>
        <input type="hidden" name="act" value="invite" />
        <input type="hidden" {...form.register('idempotencyKey')} value={form.idempotencyKey} />
        <TextField
          form={form}
          name="email"
          type="email"
          label={labels.email}
          hint={t('organisations.invite.hint')}
          autoComplete="off"
        />
        {appoints ? (
          <label className="row">
            <input type="checkbox" {...form.register('isDelegate')} value="yes" />
            {t('organisations.invite.delegate')}
          </label>
        ) : null}
        {duties.length > 0 ? (
          <fieldset className="stack-tight">
            <legend className="subheading">{t('organisations.invite.duties')}</legend>
            {duties.map((duty) => (
              <label key={duty} className="row">
                <input type="checkbox" {...form.register('duties')} value={duty} />
                {t(`accounts.duty.${duty}`)}
              </label>
            ))}
          </fieldset>
        ) : null}
        <Button disabled={form.pending}>{t('organisations.invite.submit')}</Button>
      </PortalFormShell>
      {invitations.length > 0 ? (
        <ul className="lines">
          {invitations.map((invitation) => (
            <li key={invitation.id} className="row-apart">
              <div className="stack-tight">
                <bdi>{invitation.email}</bdi>
                <span className="small muted">
                  {t('organisations.invite.open', {
                    by: invitation.invitedBy,
                    until: formatDate(invitation.expiresAt, reader),
                  })}
                </span>
              </div>
              <Form method="post">
                <input type="hidden" name="accountInvitationId" value={invitation.id} />
                <Button small name="act" value="withdraw-invitation">
                  {t('organisations.invite.withdraw')}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
