import { currentTermsVersion } from '@portal/domain/accounts/terms';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { publicly } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';
import { TextPage, type TextPageName, textPages } from '../../shared/text-page.tsx';

const nameIn = (data: unknown) => (data as { name: TextPageName }).name;

export const meta = publicly(
  ({ lookUp }, data) => lookUp(`pages.${nameIn(data)}.title`) ?? '',
  ({ lookUp }, data, { brand, host }) => lookUp(`pages.${nameIn(data)}.intro`, { brand, host }) ?? '',
);

/** Words and links alone: it goes out without scripts. */
export const handle = { withoutScripts: true };

/** What everybody may read about the portal, whoever is signed in. The site map names the page. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const path = new URL(request.url).pathname.replace(/\.data$/u, '').slice(1);
  const name = (Object.keys(textPages) as TextPageName[]).find((each) => each === path) ?? 'take-part';
  return { name, contact: context.context.services.settings.contactEmail };
}

export default function TextPageRoute() {
  const { name, contact } = useLoaderData<typeof loader>();
  const { t, lookUp } = useLanguage();
  const title = lookUp(`pages.${name}.title`) ?? '';
  return (
    <PortalPage title={title} crumbs={[]}>
      <TextPage
        name={name}
        contact={contact}
        mark={name === 'terms' ? t('pages.terms.version', { version: currentTermsVersion }) : null}
      />
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
