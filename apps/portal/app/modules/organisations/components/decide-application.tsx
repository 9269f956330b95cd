import {
  approveApplicationInput,
  askApplicantInput,
  declineApplicationInput,
} from '@portal/domain/organisations/application';
import { Button } from '@portal/ui/button';
import { Disclosure } from '@portal/ui/disclosure';
import { TextArea } from '../../../forms/fields.tsx';
import { PortalFormShell } from '../../../forms/portal-form.tsx';
import { type PortalForm, type RefusedForm, usePortalForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';

const approval = approveApplicationInput.omit({ applicationId: true });
const words = {
  ask: askApplicantInput.omit({ applicationId: true }),
  decline: declineApplicationInput.omit({ applicationId: true }),
} as const;

/** Admits it, after saying what follows. */
export function ApproveApplication({ id, refused }: { id: string; refused: RefusedForm | undefined }) {
  const { t } = useLanguage();
  const form = usePortalForm(approval, { refused });
  return (
    <PortalFormShell form={form} labels={{}}>
      <About id={id} act="approve" form={form} />
      <p className="small muted">{t('organisations.applications.approve-hint')}</p>
      <div>
        <Button look="primary" disabled={form.pending}>
          {t('organisations.applications.approve')}
        </Button>
      </div>
    </PortalFormShell>
  );
}

/** Asks something, or declines: either way the applicant reads the words in a mail. */
export function TellApplicant({
  id,
  act,
  refused,
}: {
  id: string;
  act: keyof typeof words;
  refused: RefusedForm | undefined;
}) {
  const { t } = useLanguage();
  const form = usePortalForm(words[act] as typeof words.ask, { refused });
  const name = act === 'ask' ? 'question' : 'reason';
  const label = t(`organisations.applications.${name}`);
  return (
    <Disclosure summary={t(`organisations.applications.${act}`)}>
      <PortalFormShell form={form} labels={{ [name]: label }}>
        <About id={id} act={act} form={form} />
        <TextArea
          form={form}
          name={name}
          label={label}
          hint={t(`organisations.applications.${act}-hint`)}
          rows={3}
        />
        <Button look={act === 'decline' ? 'danger' : 'default'} disabled={form.pending}>
          {t(`organisations.applications.${act}`)}
        </Button>
      </PortalFormShell>
    </Disclosure>
  );
}

function About({ id, act, form }: { id: string; act: string; form: PortalForm }) {
  return (
    <>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="applicationId" value={id} />
      <input type="hidden" {...form.register('idempotencyKey')} value={form.idempotencyKey} />
    </>
  );
}
