import { PageHeader } from '@portal/ui/page-header';
import { Tabs } from '@portal/ui/tabs';
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Outlet, useLocation } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf } from '../../server/answer.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';

export const meta = titled(({ t }) => t('accounts.settings.title'));

/** Everything that is mine alone. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const me = await apiOf(context).accounts.getMe({});
    if (new URL(request.url).pathname === '/settings') throw redirect(paths.profile());
    return { me };
  });
}

export default function Settings() {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const tabs = [
    { href: paths.profile(), label: t('accounts.settings.profile') },
    { href: paths.security(), label: t('accounts.settings.security') },
    { href: paths.mailSettings(), label: t('notifications.settings.title') },
    { href: paths.absence(), label: t('accounts.absence.title') },
    { href: paths.accessTokens(), label: t('accounts.settings.tokens') },
    { href: paths.myData(), label: t('accounts.settings.data') },
  ].map((tab) => ({ ...tab, current: pathname.startsWith(tab.href) }));
  return (
    <PortalPage title={t('accounts.settings.title')} crumbs={[]}>
      <PageHeader title={t('accounts.settings.title')} />
      <Tabs label={t('accounts.settings.parts')} tabs={tabs} />
      <Outlet />
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
