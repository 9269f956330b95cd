import { needsTerms } from '@portal/domain/accounts/terms';
import { needsSecondFactor } from '@portal/domain/kernel/actor';
import { dirOf, isLocale } from '@portal/messages/locales';
import { LinkProvider } from '@portal/ui/link';
import {
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirectDocument,
} from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { paths } from './paths.ts';
import { adminPartsOf } from './server/admin-parts.server.ts';
import { apiOf } from './server/answer.server.ts';
import { ErrorPage } from './shared/error-page.tsx';
import { LanguageProvider } from './shared/language.tsx';
import { useNonce } from './shared/nonce.tsx';
import { RouterLink } from './shared/router-link.tsx';
import styles from './styles.css?url';
import chineseStyles from './styles-zh.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.brand ?? '' }];

/** What somebody may read who has not accepted the terms yet, beside the page that ends mails. */
const beforeTerms: ReadonlySet<string> = new Set([
  paths.acceptTerms(),
  paths.terms(),
  paths.privacy(),
  paths.data(),
  paths.accessibility(),
  paths.takePart(),
  paths.apiDocs(),
]);

/** Who is here, in which language, and where they work: what the frame of every page shows. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, locale, theme, density } = context;
  const { pathname, search } = new URL(request.url);
  const asksFirst = needsTerms(viewer);
  // As a whole page: the browser holds none of its words.
  const mayCome = beforeTerms.has(pathname) || pathname.startsWith(paths.unsubscribe(''));
  if (asksFirst && !mayCome) throw redirectDocument(paths.acceptTerms(pathname + search));
  const { settings } = context.context.services;
  const isActive =
    viewer.kind === 'person' &&
    viewer.state === 'active' &&
    viewer.organisationState === 'active' &&
    !asksFirst &&
    !(settings.secondFactorRequired && needsSecondFactor(viewer));
  const groups = isActive
    ? await apiOf(context).workingGroups.listWorkingGroups({ mine: true, limit: 12 })
    : null;
  return {
    locale,
    theme,
    density,
    brand: settings.brandName,
    host: settings.hostOrganisation,
    publicUrl: settings.publicUrl,
    demo: settings.demo,
    // New with every page and after every act, so that only a repeated click of one page is one act.
    formKey: context.context.requestId,
    viewer:
      viewer.kind === 'person'
        ? {
            id: viewer.personId,
            name: viewer.name,
            organisation: viewer.organisationName,
            isActive,
            isStaff: viewer.organisationKind === 'host',
            administers: isActive && adminPartsOf(viewer).length > 0,
            timeZone: viewer.timeZone,
          }
        : null,
    groups: groups?.items.map(({ id, name }) => ({ id, name })) ?? [],
  };
}

/** What a route says of itself: a page of words and links alone needs no scripts. */
type Handle = { readonly withoutScripts?: boolean } | undefined;

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const nonce = useNonce();
  const withoutScripts = useMatches().some(({ handle }) => (handle as Handle)?.withoutScripts);
  const locale = isLocale(data?.locale) ? data.locale : 'en';
  const theme = data?.theme ?? 'system';
  return (
    <html
      lang={locale}
      dir={dirOf(locale)}
      data-locale={locale}
      {...(theme === 'system' ? {} : { 'data-theme': theme })}
      {...(data?.density === 'compact' ? { 'data-density': 'compact' } : {})}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {/* For libraries that add a style element of their own; empty again once the browser has read it. */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <Meta />
        <Links />
        {/* A hundred parts of one font, named one by one: three times the rest of the style sheet. */}
        {locale === 'zh' ? <link rel="stylesheet" href={chineseStyles} /> : null}
      </head>
      <body>
        <LanguageProvider locale={locale} timeZone={data?.viewer?.timeZone ?? 'UTC'}>
          <LinkProvider value={RouterLink}>{children}</LinkProvider>
        </LanguageProvider>
        {withoutScripts ? null : (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
