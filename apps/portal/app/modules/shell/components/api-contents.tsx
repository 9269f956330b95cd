import type { ModuleEntry } from '../../../server/api-reference.server.ts';
import { useLanguage } from '../../../shared/language.tsx';

/** Where everything is on the page; on a telephone the parts only. */
export function ApiContents({ modules }: { modules: readonly ModuleEntry[] }) {
  const { t, lookUp } = useLanguage();
  return (
    <nav className="reference-contents" aria-label={t('common.api.contents')}>
      <ul>
        <li>
          <a href="#sign-in">{t('common.api.sign-in.title')}</a>
        </li>
        <li>
          <a href="#conventions">{t('common.api.conventions.title')}</a>
        </li>
        <li>
          <a href="#refusals">{t('common.api.refusals.title')}</a>
        </li>
        {modules.map(({ name, operations }) => (
          <li key={name}>
            <a href={`#${name}`}>{lookUp(`common.api.module.${name}`) ?? name}</a>
            <ul>
              {operations.map(({ id, method, path }) => (
                <li key={id}>
                  <a href={`#${id}`} dir="ltr">
                    <span className="method" data-method={method}>
                      {method}
                    </span>
                    <code>{path.replace('/api/v1', '')}</code>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}
