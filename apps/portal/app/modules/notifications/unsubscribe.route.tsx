import { unsubscribeInput } from '@portal/domain/notifications/notifications.inputs';
import { Button } from '@portal/ui/button';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { attempt } from '../../server/answer.server.ts';
import { unsubscribe } from '../../server/doors.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { VisitorPage } from '../../shared/visitor-page.tsx';

// The same page whether the link is good or not, and looking ends nothing: mail programs open links to check them.
export const meta = titled(({ t }) => t('notifications.unsubscribe.title'));

export const loader = () => null;

/** Answers in place: the server of a mail program follows no redirect (RFC 8058). */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    await unsubscribe(context.context, { token: params.token });
    return { refused: undefined, done: true };
  });
}

const schema = unsubscribeInput.omit({ token: true });

export default function Unsubscribe() {
  const answered = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = usePortalForm(schema, { refused: answered?.refused });
  const isDone = answered !== undefined && 'done' in answered;
  return (
    <VisitorPage>
      <div className="gate-card" style={{ marginInline: 'auto' }}>
        <div className="stack-tight" aria-live="polite">
          <h1 className="display">{t('notifications.unsubscribe.title')}</h1>
          <p className="muted">
            {t(isDone ? 'notifications.unsubscribe.done' : 'notifications.unsubscribe.intro')}
          </p>
        </div>
        {isDone ? null : (
          <PortalFormShell form={form} labels={{}}>
            <Button look="primary" disabled={form.pending}>
              {t('notifications.unsubscribe.confirm')}
            </Button>
          </PortalFormShell>
        )}
      </div>
    </VisitorPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
