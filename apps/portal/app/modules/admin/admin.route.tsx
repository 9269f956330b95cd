import { notFound } from '@portal/domain/kernel/domain-error';
import { PageHeader } from '@portal/ui/page-header';
import { Tabs } from '@portal/ui/tabs';
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { adminPartsOf } from '../../server/admin-parts.server.ts';
import { answer, ensure } from '../../server/answer.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';

export const meta = titled(({ t }) => t('admin.title'));

/** What those see who look after the portal; for everybody else there is no such place. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const parts = adminPartsOf(context.viewer);
    const [first] = parts;
    if (!first) {
      ensure(context, { effect: 'hide' });
      throw notFound();
    }
    if (new URL(request.url).pathname === paths.admin()) throw redirect(paths.adminPart(first));
    return { parts };
  });
}

export default function Administration() {
  const { parts } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const tabs = parts.map((part) => ({
    href: paths.adminPart(part),
    label: t(`admin.part.${part}`),
    current: pathname === paths.adminPart(part),
  }));
  return (
    <PortalPage title={t('admin.title')} crumbs={[]}>
      <PageHeader title={t('admin.title')} />
      <Tabs label={t('admin.parts')} tabs={tabs} />
      <Outlet />
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
