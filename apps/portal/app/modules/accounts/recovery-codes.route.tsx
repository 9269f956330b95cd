import { ButtonLink } from '@portal/ui/button';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { attempt } from '../../server/answer.server.ts';
import { renewRecoveryCodes } from '../../server/doors.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { FactorAdded } from './components/factor-added.tsx';

/** New codes are shown in the answer to the very post that made them, and never again. */
export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => ({ recoveryCodes: await renewRecoveryCodes(context.context) }));
}

export const loader = () => null;

export default function RecoveryCodes() {
  const answered = useActionData<typeof action>();
  const { t } = useLanguage();
  if (!answered || !('recoveryCodes' in answered)) {
    return <ButtonLink href={paths.security()}>{t('accounts.settings.security')}</ButtonLink>;
  }
  return <FactorAdded title={t('accounts.codes.renewed')} recoveryCodes={answered.recoveryCodes} />;
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
