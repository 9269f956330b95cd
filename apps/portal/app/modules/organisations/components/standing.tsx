import { suspendOrganisationInput } from '@portal/domain/organisations/organisations.inputs';
import { Button } from '@portal/ui/button';
import { Disclosure } from '@portal/ui/disclosure';
import { TextArea } from '../../../forms/fields.tsx';
import { PortalFormShell } from '../../../forms/portal-form.tsx';
import { type RefusedForm, usePortalForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';

const withReason = suspendOrganisationInput.pick({ reason: true });
const withoutFields = withReason.omit({ reason: true });

/** Shuts the organisation out, after saying what follows. */
export function SuspendOrganisation({ refused }: { refused: RefusedForm | undefined }) {
  const { t } = useLanguage();
  const form = usePortalForm(withReason, { refused });
  const labels = { reason: t('accounts.access.reason') };
  return (
    <Disclosure summary={t('organisations.suspend.title')}>
      <PortalFormShell form={form} labels={labels}>
        <input type="hidden" name="act" value="suspend" />
        <input type="hidden" {...form.register('idempotencyKey')} value={form.idempotencyKey} />
        <p className="small">{t('organisations.suspend.hint')}</p>
        <TextArea
          form={form}
          name="reason"
          label={labels.reason}
          hint={t('organisations.suspend.reason-hint')}
          rows={2}
        />
        <Button look="danger" disabled={form.pending}>
          {t('organisations.suspend.title')}
        </Button>
      </PortalFormShell>
    </Disclosure>
  );
}

/** Lets it in again. */
export function ReadmitOrganisation({ refused }: { refused: RefusedForm | undefined }) {
  const { t } = useLanguage();
  const form = usePortalForm(withoutFields, { refused });
  return (
    <PortalFormShell form={form} labels={{}}>
      <input type="hidden" name="act" value="readmit" />
      <input type="hidden" {...form.register('idempotencyKey')} value={form.idempotencyKey} />
      <p className="small">{t('organisations.readmit.hint')}</p>
      <Button look="primary" disabled={form.pending}>
        {t('organisations.readmit.title')}
      </Button>
    </PortalFormShell>
  );
}
