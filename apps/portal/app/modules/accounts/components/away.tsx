import { changeAbsenceInput, type ownAbsenceView } from '@portal/domain/accounts/absence';
import { formatDay } from '@portal/messages/format';
import { Button } from '@portal/ui/button';
import { Notice } from '@portal/ui/notice';
import { Section } from '@portal/ui/section';
import type { z } from 'zod';
import { SelectField, TextField } from '../../../forms/fields.tsx';
import { PortalFormShell } from '../../../forms/portal-form.tsx';
import { type RefusedForm, usePortalForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';

/** When I am away and who stands in. */
export function Away({
  absence,
  refused,
}: {
  absence: z.output<typeof ownAbsenceView>;
  refused?: RefusedForm | undefined;
}) {
  const { t, locale } = useLanguage();
  const form = usePortalForm(changeAbsenceInput, { refused });
  const labels = {
    from: t('accounts.absence.from'),
    until: t('accounts.absence.until'),
    deputyId: t('accounts.absence.deputy'),
  };
  const { until } = absence;
  return (
    <Section title={t('accounts.absence.title')}>
      <p className="muted">{t('accounts.absence.intro')}</p>
      {absence.isAway && until ? (
        <Notice title={t('accounts.absence.now', { until: formatDay(until, locale) })} />
      ) : null}
      <PortalFormShell form={form} labels={labels}>
        <input type="hidden" name="act" value="away" />
        <input type="hidden" {...form.register('revision')} value={absence.revision} />
        <input type="hidden" {...form.register('idempotencyKey')} value={form.idempotencyKey} />
        <TextField
          form={form}
          name="from"
          type="date"
          label={labels.from}
          defaultValue={absence.from ?? ''}
        />
        <TextField form={form} name="until" type="date" label={labels.until} defaultValue={until ?? ''} />
        <SelectField
          form={form}
          name="deputyId"
          label={labels.deputyId}
          defaultValue={absence.deputyId ?? ''}
          options={[
            { value: '', label: t('accounts.absence.nobody') },
            ...absence.colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Button disabled={form.pending}>{t('accounts.absence.save')}</Button>
      </PortalFormShell>
      {until ? (
        <Form method="post">
          <input type="hidden" name="act" value="back" />
          <input type="hidden" name="revision" value={absence.revision} />
          <input type="hidden" name="idempotencyKey" value={`${form.idempotencyKey}-back`} />
          <Button look="quiet">
            {absence.isAway ? t('accounts.absence.back') : t('accounts.absence.cancel')}
          </Button>
        </Form>
      ) : null}
    </Section>
  );
}
