import { ButtonLink } from '@portal/ui/button';
import { Notice } from '@portal/ui/notice';
import { Section } from '@portal/ui/section';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';

/** Said once after a second factor was added, with the codes for the day on which it is lost. */
export function FactorAdded({
  title,
  recoveryCodes,
}: {
  title?: string;
  recoveryCodes: readonly string[] | null;
}) {
  const { t } = useLanguage();
  return (
    <Section title={title ?? t('accounts.factors.added')}>
      {recoveryCodes ? (
        <>
          <Notice tone="warn" title={t('accounts.codes.keep')}>
            <p>{t('accounts.codes.once')}</p>
          </Notice>
          <ol className="lines code" dir="ltr">
            {recoveryCodes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ol>
        </>
      ) : (
        <p>{t('accounts.factors.added-hint')}</p>
      )}
      <div className="row">
        <ButtonLink look="primary" href={paths.security()}>
          {t('common.action.continue')}
        </ButtonLink>
      </div>
    </Section>
  );
}
