import { mailStates } from '@portal/domain/notifications/mail-state';
import { Button, ButtonLink } from '@portal/ui/button';
import { Field } from '@portal/ui/field';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { useSearchParams } from '../../../shared/router-hooks.ts';

/** By what the log is cut; all of it in the address. */
export function MailFilters() {
  const { t } = useLanguage();
  const [search] = useSearchParams();
  const state = search.get('state') ?? '';
  const template = search.get('template') ?? '';
  return (
    <form method="get" action={paths.adminPart('mails')} className="row no-print">
      <Field name="state" label={t('notifications.log.state')}>
        <select className="input" id="state" name="state" key={state} defaultValue={state}>
          <option value="">{t('notifications.log.all')}</option>
          {mailStates.map((each) => (
            <option key={each} value={each}>
              {t(`notifications.log.state-${each}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field name="template" label={t('notifications.log.template')}>
        <input
          className="input"
          id="template"
          name="template"
          key={template}
          defaultValue={template}
          maxLength={40}
          dir="ltr"
          autoComplete="off"
        />
      </Field>
      <Button>{t('notifications.log.show')}</Button>
      {state || template ? (
        <ButtonLink look="quiet" href={paths.adminPart('mails')}>
          {t('notifications.log.all')}
        </ButtonLink>
      ) : null}
    </form>
  );
}
