import type { SessionView } from '@portal/domain/accounts/security.inputs';
import { formatDateTime } from '@portal/messages/format';
import { Button } from '@portal/ui/button';
import { Section } from '@portal/ui/section';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';

/** The browsers in which I am signed in, with the way out of each. */
export function Sessions({ sessions }: { sessions: readonly SessionView[] }) {
  const { t, reader } = useLanguage();
  return (
    <Section
      title={t('accounts.sessions.title')}
      aside={
        sessions.length > 1 ? (
          <Form method="post">
            <Button small name="act" value="end-other-sessions">
              {t('accounts.sessions.end-others')}
            </Button>
          </Form>
        ) : null
      }
    >
      <ul className="lines">
        {sessions.map((session) => (
          <li key={session.id} className="row-apart">
            <div className="stack-tight">
              <span className="subheading">
                <bdi>{browserOf(session.userAgent) ?? t('accounts.sessions.unknown')}</bdi>{' '}
                {session.isThisOne ? <span className="chip">{t('accounts.sessions.this-one')}</span> : null}
              </span>
              <span className="small muted">
                {t('accounts.sessions.since', { when: formatDateTime(session.createdAt, reader) })}{' '}
                {t('accounts.sessions.used', { when: formatDateTime(session.lastSeenAt, reader) })}
              </span>
            </div>
            {session.isThisOne ? null : (
              <Form method="post">
                <input type="hidden" name="sessionId" value={session.id} />
                <Button small name="act" value="end-session">
                  {t('accounts.sessions.end')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const browsers = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'] as const;
const systems = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS X', 'Linux'] as const;
const names: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS' };

/** Browser and system as far as they say so: "Firefox, Windows". Null where neither is recognised. */
function browserOf(userAgent: string): string | null {
  const browser = browsers.find((each) => userAgent.includes(`${each}/`));
  const system = systems.find((each) => userAgent.includes(each));
  const parts = [browser, system].filter((part) => part !== undefined).map((part) => names[part] ?? part);
  return parts.length > 0 ? parts.join(', ') : null;
}
