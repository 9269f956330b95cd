import { spaceRoles } from '@portal/domain/spaces/space';
import { type InvitationView, inviteMemberInput } from '@portal/domain/spaces/spaces.inputs';
import { formatDate } from '@portal/messages/format';
import { Button } from '@portal/ui/button';
import { Section } from '@portal/ui/section';
import { SelectField, TextField } from '../../../forms/fields.tsx';
import { PortalFormShell } from '../../../forms/portal-form.tsx';
import { type RefusedForm, usePortalForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';

const schema = inviteMemberInput.pick({ email: true, role: true });

/** Invites an address to a seat, and shows which invitations wait. */
export function InviteMember({
  invitations,
  refused,
}: {
  invitations: readonly InvitationView[];
  refused?: RefusedForm | undefined;
}) {
  const { t, reader } = useLanguage();
  const form = usePortalForm(schema, { refused });
  const labels = { email: t('spaces.invite.email'), role: t('spaces.members.role') };
  return (
    <Section title={t('spaces.invite.title')}>
      <PortalFormShell form={form} labels={labels}>
        <input type="hidden" name="act" value="invite" />
        <input type="hidden" name="idempotencyKey" value={form.idempotencyKey} />
        <TextField
          form={form}
          name="email"
          type="email"
          label={labels.email}
          hint={t('spaces.invite.email-hint')}
        />
        <SelectField
          form={form}
          name="role"
          label={labels.role}
          defaultValue="member"
          options={spaceRoles.map((role) => ({ value: role, label: t(`common.role.${role}`) }))}
        />
        <Button disabled={form.pending}>{t('spaces.invite.submit')}</Button>
      </PortalFormShell>
      {invitations.length > 0 ? (
        <ul className="lines">
          {invitations.map((invitation) => (
            <li key={invitation.id} className="row-apart" style={{ paddingBlock: 9 }}>
              <span style={{ minInlineSize: 0, overflowWrap: 'anywhere' }}>
                <bdi>{invitation.email}</bdi>
                <span className="small muted">
                  {' '}
                  {t('spaces.invite.until', { date: formatDate(invitation.expiresAt, reader) })}
                </span>
              </span>
              <Form method="post">
                <input type="hidden" name="invitationId" value={invitation.id} />
                <Button small look="quiet" name="act" value="withdraw-invitation">
                  {t('common.action.withdraw')}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
