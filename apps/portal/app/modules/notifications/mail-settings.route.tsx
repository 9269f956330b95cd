import { mailPaces } from '@portal/domain/notifications/mail-pace';
import { changeMailPaceInput } from '@portal/domain/notifications/notifications.inputs';
import { Button } from '@portal/ui/button';
import { RadioCards } from '@portal/ui/radio-cards';
import { Section } from '@portal/ui/section';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf, idParam } from '../../server/answer.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { Follows } from './components/follows.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => apiOf(context).notifications.getMailSettings({}));
}

export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const api = apiOf(context);
    const { act, documentId, folderId, spaceId, ...fields } = await fieldsOf(request);
    const done = (what: string) => redirect(`${paths.mailSettings()}?done=${what}`);
    if (act === 'stop') {
      if (documentId) {
        await api.documents.followDocument({
          documentId: idParam('document', String(documentId)),
          follow: false,
        });
      } else if (folderId) {
        await api.documents.followFolder({ folderId: idParam('folder', String(folderId)), follow: false });
      } else {
        await api.spaces.followSpace({ spaceId: idParam('space', String(spaceId)), follow: false });
      }
      return done('not-following');
    }
    await api.notifications.changeMailPace(changeMailPaceInput.parse(fields));
    return done('mail-settings-saved');
  });
}

/** How one is told of what one follows, and what that is. */
export default function MailSettings() {
  const { pace, revision, follows } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = usePortalForm(changeMailPaceInput, { refused: refused?.refused });
  const labels = { pace: t('notifications.settings.pace') };
  return (
    <div className="stack" style={{ gap: 34 }}>
      <Section title={t('notifications.settings.title')}>
        <PortalFormShell form={form} labels={labels}>
          <input type="hidden" {...form.register('revision')} value={revision} />
          <input type="hidden" {...form.register('idempotencyKey')} value={form.idempotencyKey} />
          <RadioCards
            name="pace"
            legend={labels.pace}
            hint={t('notifications.settings.pace-hint')}
            defaultValue={pace}
            register={form.register('pace')}
            cards={mailPaces.map((value) => ({
              value,
              title: t(`notifications.settings.pace-${value}`),
              explanation: t(`notifications.settings.pace-${value}-explained`),
            }))}
          />
          <Button look="primary" disabled={form.pending}>
            {t('common.action.save')}
          </Button>
        </PortalFormShell>
      </Section>
      <Follows follows={follows} />
    </div>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
