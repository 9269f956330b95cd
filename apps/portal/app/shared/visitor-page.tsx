import { ButtonLink } from '@portal/ui/button';
import { Wordmark } from '@portal/ui/shell';
import type { ReactNode } from 'react';
import { paths } from '../paths.ts';
import { useLanguage } from './language.tsx';
import { PreferenceMenus } from './preference-menus.tsx';
import { useRootData } from './root-data.ts';
import { useLocation } from './router-hooks.ts';
import { SiteFooter } from './site-footer.tsx';

/** A page for somebody who is not signed in. */
export function VisitorPage({ children }: { children: ReactNode }) {
  const root = useRootData();
  const { t } = useLanguage();
  const { pathname } = useLocation();
  return (
    <div className="gate">
      <a className="skip-link" href="#main">
        {t('common.skip-to-content')}
      </a>
      <header className="gate-wide row-apart">
        <Wordmark brand={root?.brand ?? ''} href={paths.home()} />
        <div className="row">
          <PreferenceMenus />
          {pathname === '/sign-in' || root?.viewer ? null : (
            <ButtonLink href={paths.signIn()}>{t('common.nav.sign-in')}</ButtonLink>
          )}
        </div>
      </header>
      <main id="main" tabIndex={-1} className="gate-wide stack">
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}
