import { declineJoinRequestInput, type JoinRequestView } from '@portal/domain/spaces/spaces.inputs';
import { formatRelative } from '@portal/messages/format';
import { Button } from '@portal/ui/button';
import { Disclosure } from '@portal/ui/disclosure';
import { PersonLine } from '@portal/ui/person-line';
import { Section } from '@portal/ui/section';
import { TextArea } from '../../../forms/fields.tsx';
import { PortalFormShell } from '../../../forms/portal-form.tsx';
import { type RefusedForm, usePortalForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';

const schema = declineJoinRequestInput.pick({ reason: true });

/** Who asks to join, with their words; approve at once, decline with a reason. */
export function JoinRequests({
  requests,
  refused,
  now,
}: {
  requests: readonly JoinRequestView[];
  refused?: RefusedForm | undefined;
  now: Date;
}) {
  const { t, locale } = useLanguage();
  return (
    <Section title={<span id="requests">{t('spaces.requests.title')}</span>}>
      {requests.length === 0 ? <p className="muted">{t('spaces.requests.empty')}</p> : null}
      <ul className="lines">
        {requests.map((request) => (
          <li key={request.id} style={{ paddingBlock: 14 }} className="stack-tight">
            <PersonLine
              name={request.person.name}
              detail={`${request.person.organisation.name} · ${formatRelative(request.createdAt, now, locale)}`}
            />
            <p className="prose" dir="auto">
              {request.message}
            </p>
            {request.state === 'requested' ? (
              <Answer request={request} refused={refused} />
            ) : (
              <p className="small muted">
                {t(`spaces.join-request-state.${request.state}`)}
                {request.reason ? ` · ${request.reason}` : ''}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Answer({ request, refused }: { request: JoinRequestView; refused?: RefusedForm | undefined }) {
  const { t } = useLanguage();
  const form = usePortalForm(schema, { refused });
  if (!request.abilities.approveJoinRequest.allowed) return null;
  const labels = { reason: t('spaces.requests.reason') };
  return (
    <div className="stack-tight">
      <Form method="post">
        <input type="hidden" name="joinRequestId" value={request.id} />
        <Button look="primary" small name="act" value="approve">
          {t('common.action.approve')}
        </Button>
      </Form>
      <Disclosure summary={t('common.action.decline')}>
        <PortalFormShell form={form} labels={labels}>
          <input type="hidden" name="act" value="decline" />
          <input type="hidden" name="joinRequestId" value={request.id} />
          <TextArea
            form={form}
            name="reason"
            label={labels.reason}
            hint={t('spaces.requests.reason-hint')}
            rows={2}
          />
          <Button look="danger" small>
            {t('common.action.decline')}
          </Button>
        </PortalFormShell>
      </Disclosure>
    </div>
  );
}
