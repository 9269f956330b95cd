import { type AccessView, endAccessInput } from '@portal/domain/accounts/access.inputs';
import { Button } from '@portal/ui/button';
import { Disclosure } from '@portal/ui/disclosure';
import { Section } from '@portal/ui/section';
import { TextArea } from '../../../forms/fields.tsx';
import { PortalFormShell } from '../../../forms/portal-form.tsx';
import { type RefusedForm, usePortalForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';

const withReason = endAccessInput.pick({ reason: true });
const withoutFields = withReason.omit({ reason: true });

/** What those who answer for somebody may do with the account, each with what follows from it. */
export function PersonActs({ access, refused }: { access: AccessView; refused: RefusedForm | undefined }) {
  const { t } = useLanguage();
  const { suspendPerson, endAccess, readmitPerson } = access.abilities;
  if (!suspendPerson.allowed && !endAccess.allowed && !readmitPerson.allowed) return null;
  return (
    <Section title={t('accounts.access.acts')}>
      {readmitPerson.allowed ? <Readmit left={access.state === 'left'} refused={refused} /> : null}
      {endAccess.allowed ? <WithReason act="end" refused={refused} /> : null}
      {suspendPerson.allowed ? <WithReason act="suspend" refused={refused} /> : null}
    </Section>
  );
}

function WithReason({ act, refused }: { act: 'end' | 'suspend'; refused: RefusedForm | undefined }) {
  const { t } = useLanguage();
  const form = usePortalForm(withReason, { refused });
  const labels = { reason: t('accounts.access.reason') };
  return (
    <Disclosure summary={t(`accounts.access.${act}`)} open={refused !== undefined}>
      <PortalFormShell form={form} labels={labels}>
        <input type="hidden" name="act" value={act} />
        <input type="hidden" {...form.register('idempotencyKey')} value={form.idempotencyKey} />
        <p className="small">{t(`accounts.access.${act}-hint`)}</p>
        <TextArea
          form={form}
          name="reason"
          label={labels.reason}
          hint={t('accounts.access.reason-hint')}
          rows={2}
        />
        <Button look="danger" disabled={form.pending}>
          {t(`accounts.access.${act}`)}
        </Button>
      </PortalFormShell>
    </Disclosure>
  );
}

function Readmit({ left, refused }: { left: boolean; refused: RefusedForm | undefined }) {
  const { t } = useLanguage();
  const form = usePortalForm(withoutFields, { refused });
  return (
    <PortalFormShell form={form} labels={{}}>
      <input type="hidden" name="act" value="readmit" />
      <input type="hidden" name="idempotencyKey" value={form.idempotencyKey} />
      <p className="small">
        {t(left ? 'accounts.access.readmit-left-hint' : 'accounts.access.readmit-hint')}
      </p>
      <Button look="primary" disabled={form.pending}>
        {t('accounts.access.readmit')}
      </Button>
    </PortalFormShell>
  );
}
