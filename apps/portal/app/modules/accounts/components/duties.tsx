import type { AccessView } from '@portal/domain/accounts/access.inputs';
import { staffDuties } from '@portal/domain/accounts/person';
import { Button } from '@portal/ui/button';
import { Disclosure } from '@portal/ui/disclosure';
import { Notice } from '@portal/ui/notice';
import { Section } from '@portal/ui/section';
import type { RefusedForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { useRootData } from '../../../shared/root-data.ts';
import { Form } from '../../../shared/router-hooks.ts';

/** What somebody of the host is there to do, given and taken by an administrator who has just proven to be there. */
export function Duties({ access, refused }: { access: AccessView; refused: RefusedForm | undefined }) {
  const { t, refusal } = useLanguage();
  const key = useRootData()?.formKey;
  const { changeDuties } = access.abilities;
  // Proving to be there comes with the post: it leads to the page for it, and back.
  if (!changeDuties.allowed && changeDuties.reason !== 'accounts.confirm_first') return null;
  return (
    <Section title={t('organisations.invite.duties')}>
      <Disclosure summary={t('accounts.duties.change')} open={refused !== undefined}>
        <Form method="post" className="form">
          {refused ? <Notice tone="bad" title={refusal(refused.code, refused.params)} /> : null}
          <input type="hidden" name="act" value="duties" />
          <input type="hidden" name="revision" value={access.revision} />
          <input type="hidden" name="idempotencyKey" value={`${key}-duties`} />
          {/* Sent even when no box is ticked: no duty is a choice as well. */}
          <input type="hidden" name="duties" value="" />
          <fieldset className="stack-tight">
            <legend className="subheading">
              {t('accounts.duties.legend', { name: access.person.name })}
            </legend>
            {staffDuties.map((duty) => (
              <label key={duty} className="row">
                <input
                  type="checkbox"
                  name="duties"
                  value={duty}
                  defaultChecked={access.duties.includes(duty)}
                />
                {t(`accounts.duty.${duty}`)}
              </label>
            ))}
          </fieldset>
          <p className="small muted">{t('accounts.duties.hint')}</p>
          <Button>{t('accounts.duties.change')}</Button>
        </Form>
      </Disclosure>
    </Section>
  );
}
