import { requestToJoinInput } from '@portal/domain/spaces/spaces.inputs';
import type { WorkingGroupView } from '@portal/domain/working-groups/working-groups.inputs';
import { Button } from '@portal/ui/button';
import { Notice } from '@portal/ui/notice';
import { TextArea } from '../../../forms/fields.tsx';
import { PortalFormShell } from '../../../forms/portal-form.tsx';
import { type RefusedForm, usePortalForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';

const schema = requestToJoinInput.pick({ message: true });

/** For a partner who is no member: ask with a message, or see that the question waits. */
export function JoinGroup({
  group,
  refused,
}: {
  group: WorkingGroupView;
  refused?: RefusedForm | undefined;
}) {
  const { t } = useLanguage();
  const form = usePortalForm(schema, { refused });
  if (group.myJoinRequestId) {
    return (
      <Notice tone="info" title={t('spaces.join.asked')}>
        <Form method="post">
          <input type="hidden" name="joinRequestId" value={group.myJoinRequestId} />
          <Button small name="act" value="withdraw-request">
            {t('spaces.join.withdraw')}
          </Button>
        </Form>
      </Notice>
    );
  }
  if (!group.abilities.requestToJoin.allowed) return null;
  const labels = { message: t('spaces.join.message') };
  return (
    <div className="panel">
      <h2 className="heading">{t('spaces.join.title')}</h2>
      <PortalFormShell form={form} labels={labels}>
        <input type="hidden" name="act" value="join" />
        <input type="hidden" name="idempotencyKey" value={form.idempotencyKey} />
        <TextArea
          form={form}
          name="message"
          label={labels.message}
          hint={t('spaces.join.message-hint')}
          rows={3}
        />
        <Button look="primary" disabled={form.pending}>
          {t('spaces.join.ask')}
        </Button>
      </PortalFormShell>
    </div>
  );
}
