import { Button } from '@portal/ui/button';
import { Disclosure } from '@portal/ui/disclosure';
import { Notice } from '@portal/ui/notice';
import type { RefusedForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';

/** Gives up one's own seat, after a word on what that means. */
export function LeaveSpace({ refused }: { refused?: RefusedForm | undefined }) {
  const { t, refusal } = useLanguage();
  const isMine = refused?.code === 'spaces.last_chair';
  return (
    <Disclosure summary={t('spaces.leave.title')} open={isMine}>
      <Form method="post" className="stack">
        {isMine ? <Notice tone="bad" title={refusal(refused.code)} /> : null}
        <p>{t('spaces.leave.hint')}</p>
        <Button look="danger" name="act" value="leave">
          {t('spaces.leave.submit')}
        </Button>
      </Form>
    </Disclosure>
  );
}
