import { paths } from '../paths.ts';
import { useLanguage } from './language.tsx';
import { useRootData } from './root-data.ts';

/** At the end of every page: who hosts, and what everybody may know. Plain links: those pages go out without scripts. */
export function SiteFooter() {
  const root = useRootData();
  const { t } = useLanguage();
  const places = [
    { href: paths.takePart(), label: t('common.footer.take-part') },
    { href: paths.privacy(), label: t('common.footer.privacy') },
    { href: paths.data(), label: t('common.footer.data') },
    { href: paths.terms(), label: t('common.footer.terms') },
    { href: paths.accessibility(), label: t('common.footer.accessibility') },
    { href: paths.apiDocs(), label: t('common.footer.api') },
    ...(root?.demo ? [{ href: paths.tour(), label: t('common.footer.tour') }] : []),
  ];
  return (
    <footer className="site-foot small muted no-print">
      {root ? <span>{t('common.footer.hosted-by', { host: root.host })}</span> : null}
      <nav aria-label={t('common.footer.label')}>
        <ul>
          {places.map(({ href, label }) => (
            <li key={href}>
              <a className="link" href={href}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
