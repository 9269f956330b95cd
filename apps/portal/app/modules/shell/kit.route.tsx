import { DomainError } from '@portal/domain/kernel/domain-error';
import { PageHeader } from '@portal/ui/page-header';
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer } from '../../server/answer.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';
import { KitActs } from './components/kit-acts.tsx';
import { KitEntries } from './components/kit-entries.tsx';
import { KitLists } from './components/kit-lists.tsx';
import { KitMarks } from './components/kit-marks.tsx';
import { KitParts } from './components/kit-parts.tsx';

export const meta = titled(({ t }) => t('kit.title'));

/** Every primitive in its states, for those who build pages and for pictures. Exists in the demonstration only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    if (!context.context.services.settings.demo) throw new DomainError('not_found', 'common.not_found');
    return { now: context.context.now };
  });
}

/** The samples hold forms of real pages; what these post leads back here. */
export function action() {
  return redirect(paths.devKit());
}

export default function Kit() {
  const { now } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <PortalPage title={t('kit.title')} crumbs={[]}>
      <PageHeader title={t('kit.title')} meta={t('kit.intro')} />
      <KitActs />
      <KitEntries />
      <KitMarks />
      <KitParts />
      <KitLists now={now} />
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
