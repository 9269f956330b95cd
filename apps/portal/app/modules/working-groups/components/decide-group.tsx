import {
  declineWorkingGroupInput,
  type WorkingGroupView,
} from '@portal/domain/working-groups/working-groups.inputs';
import { Button } from '@portal/ui/button';
import { Disclosure } from '@portal/ui/disclosure';
import { Notice } from '@portal/ui/notice';
import { TextArea } from '../../../forms/fields.tsx';
import { PortalFormShell } from '../../../forms/portal-form.tsx';
import { type RefusedForm, usePortalForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';

const schema = declineWorkingGroupInput.pick({ reason: true });

/** A proposed group: the manager answers; its proposer reads where it stands. */
export function DecideGroup({
  group,
  refused,
}: {
  group: WorkingGroupView;
  refused?: RefusedForm | undefined;
}) {
  const { t } = useLanguage();
  const form = usePortalForm(schema, { refused });
  if (group.state === 'declined' && group.declineReason) {
    return (
      <Notice tone="warn" title={t('working-groups.declined')}>
        <p dir="auto">{group.declineReason}</p>
      </Notice>
    );
  }
  if (group.state !== 'proposed') return null;
  if (!group.abilities.approveWorkingGroup.allowed) {
    return (
      <Notice tone="info" title={t('working-groups.waiting')}>
        <p>{t('working-groups.waiting-hint')}</p>
      </Notice>
    );
  }
  const labels = { reason: t('working-groups.decide.reason') };
  return (
    <div className="panel">
      <h2 className="heading">{t('working-groups.decide.title')}</h2>
      <p className="muted">{t('working-groups.decide.hint')}</p>
      <Form method="post" className="row">
        <Button look="primary" name="act" value="approve">
          {t('working-groups.decide.approve')}
        </Button>
      </Form>
      <Disclosure summary={t('working-groups.decide.decline')} open={Boolean(refused)}>
        <PortalFormShell form={form} labels={labels}>
          <input type="hidden" name="act" value="decline" />
          <TextArea
            form={form}
            name="reason"
            label={labels.reason}
            hint={t('working-groups.decide.reason-hint')}
          />
          <Button look="danger">{t('working-groups.decide.decline')}</Button>
        </PortalFormShell>
      </Disclosure>
    </div>
  );
}
