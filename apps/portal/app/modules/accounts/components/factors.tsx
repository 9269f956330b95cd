import type { FactorsView } from '@portal/domain/accounts/factors.inputs';
import { formatDate } from '@portal/messages/format';
import { Button, ButtonLink } from '@portal/ui/button';
import { Notice } from '@portal/ui/notice';
import { Section } from '@portal/ui/section';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';

/** What I sign in with beside the password, and how to add and remove it. */
export function Factors({ factors }: { factors: FactorsView }) {
  const { t, reader } = useLanguage();
  const { authenticatorSince, passkeys, recoveryCodesLeft } = factors;
  const hasAny = authenticatorSince !== null || passkeys.length > 0;
  return (
    <Section title={t('accounts.factors.title')}>
      {factors.isMissing ? (
        <Notice tone="warn" title={t('accounts.factors.missing')}>
          <p>{t('accounts.factors.missing-hint')}</p>
        </Notice>
      ) : null}
      {hasAny ? null : <p className="muted">{t('accounts.factors.none')}</p>}
      <ul className="lines">
        {passkeys.map((passkey) => (
          <li key={passkey.id} className="row-apart">
            <div className="stack-tight">
              <bdi className="subheading">{passkey.name}</bdi>
              <span className="small muted">
                {t('accounts.passkey.since', { when: formatDate(passkey.createdAt, reader) })}
              </span>
            </div>
            <Form method="post">
              <input type="hidden" name="passkeyId" value={passkey.id} />
              <Button small name="act" value="remove-passkey">
                {t('common.action.remove')}
              </Button>
            </Form>
          </li>
        ))}
        {authenticatorSince ? (
          <li className="row-apart">
            <div className="stack-tight">
              <span className="subheading">{t('accounts.authenticator.title')}</span>
              <span className="small muted">
                {t('accounts.passkey.since', { when: formatDate(authenticatorSince, reader) })}
              </span>
            </div>
            <Form method="post">
              <Button small name="act" value="remove-authenticator">
                {t('common.action.remove')}
              </Button>
            </Form>
          </li>
        ) : null}
      </ul>
      <div className="row">
        <ButtonLink href={paths.passkey()}>{t('accounts.passkey.add')}</ButtonLink>
        {authenticatorSince ? null : (
          <ButtonLink href={paths.authenticator()}>{t('accounts.authenticator.add')}</ButtonLink>
        )}
      </div>
      {hasAny ? (
        <Form method="post" action={paths.recoveryCodes()} className="row-apart">
          <span>{t('accounts.codes.left', { count: recoveryCodesLeft })}</span>
          <Button small>{t('accounts.codes.renew')}</Button>
        </Form>
      ) : null}
    </Section>
  );
}
