import type { AccessTokenView } from '@portal/domain/accounts/access-token';
import { formatDate } from '@portal/messages/format';
import { Button } from '@portal/ui/button';
import { EmptyState } from '@portal/ui/empty-state';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';

/** The tokens that still work, each with its end. */
export function AccessTokens({ tokens }: { tokens: readonly AccessTokenView[] }) {
  const { t, reader } = useLanguage();
  if (tokens.length === 0) {
    return <EmptyState title={t('accounts.tokens.none')}>{t('accounts.tokens.none-hint')}</EmptyState>;
  }
  return (
    <ul className="lines">
      {tokens.map((token) => (
        <li key={token.id} className="row-apart">
          <div className="stack-tight">
            <span className="subheading">
              <bdi>{token.name}</bdi>{' '}
              <span className="chip">{t(`accounts.tokens.scope-${token.scope}`)}</span>
            </span>
            <span className="small muted">
              {t('accounts.tokens.until', { when: formatDate(token.expiresAt, reader) })}{' '}
              {token.lastUsedAt
                ? t('accounts.tokens.used', { when: formatDate(token.lastUsedAt, reader) })
                : t('accounts.tokens.unused')}
            </span>
          </div>
          <Form method="post">
            <input type="hidden" name="accessTokenId" value={token.id} />
            <Button small name="act" value="end">
              {t('accounts.tokens.end')}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
