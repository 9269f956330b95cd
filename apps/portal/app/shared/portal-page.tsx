import { Breadcrumbs, type Crumb } from '@portal/ui/breadcrumbs';
import { Shell } from '@portal/ui/shell';
import { Building2, FileText, House, Mail, Search, ShieldCheck, Users } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { forgetSent } from '../forms/kept-text.ts';
import { paths } from '../paths.ts';
import { DoneNotice } from './done-notice.tsx';
import { FindBox } from './find-box.tsx';
import { useLanguage } from './language.tsx';
import { Me } from './me.tsx';
import { PreferenceMenus } from './preference-menus.tsx';
import { useRootData } from './root-data.ts';
import { useLocation, useNavigation } from './router-hooks.ts';
import { SiteFooter } from './site-footer.tsx';
import { VisitorPage } from './visitor-page.tsx';

/** The frame of a page: with the places of the portal for those who are signed in, plain for visitors. */
export function PortalPage({
  title,
  crumbs,
  children,
}: {
  title: string;
  crumbs: readonly Crumb[];
  children: ReactNode;
}) {
  const root = useRootData();
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const { state } = useNavigation();
  useEffect(() => {
    if (state === 'idle') forgetSent();
  }, [state]);
  if (!root?.viewer) return <VisitorPage>{children}</VisitorPage>;
  const isAt = (href: string) => (href === '/' ? pathname === '/' : pathname.startsWith(href));
  const places = [
    { href: paths.home(), label: t('common.nav.home'), icon: <House size={16} aria-hidden /> },
    ...(root.viewer.isActive
      ? [
          {
            href: paths.groups(),
            label: t('common.nav.working-groups'),
            icon: <Users size={16} aria-hidden />,
          },
          {
            href: paths.documents(),
            label: t('common.nav.documents'),
            icon: <FileText size={16} aria-hidden />,
          },
          {
            href: paths.organisations(),
            label: t('common.nav.organisations'),
            icon: <Building2 size={16} aria-hidden />,
          },
        ]
      : []),
    ...(root.viewer.administers
      ? [
          {
            href: paths.admin(),
            label: t('common.nav.administration'),
            icon: <ShieldCheck size={16} aria-hidden />,
          },
        ]
      : []),
    ...(root.demo
      ? [{ href: paths.devMail(), label: t('common.nav.dev-mail'), icon: <Mail size={16} aria-hidden /> }]
      : []),
  ];
  return (
    <Shell
      skip={t('common.skip-to-content')}
      brand={root.brand}
      homeHref={paths.home()}
      find={root.viewer.isActive ? <FindBox /> : null}
      navLabel={t('common.nav.main')}
      nav={places.map((place) => ({ ...place, current: isAt(place.href) }))}
      groups={{
        title: t('common.nav.your-groups'),
        items: root.groups.map((group) => ({
          href: paths.group(group.id),
          label: group.name,
          current: isAt(paths.group(group.id)),
        })),
      }}
      foot={<Me viewer={root.viewer} />}
      crumbs={
        <Breadcrumbs
          label={t('common.nav.breadcrumbs')}
          crumbs={crumbs.length > 0 ? crumbs : [{ label: title }]}
        />
      }
      barEnd={<PreferenceMenus />}
      mobileEnd={
        <>
          {root.viewer.isActive ? (
            <a className="icon-button" href={paths.search()} aria-label={t('search.title')}>
              <Search size={16} aria-hidden />
            </a>
          ) : null}
          <PreferenceMenus />
          <Me viewer={root.viewer} compact />
        </>
      }
      footer={<SiteFooter />}
    >
      <DoneNotice />
      {children}
    </Shell>
  );
}
