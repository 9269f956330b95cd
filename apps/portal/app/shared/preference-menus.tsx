import { locales, nativeNames } from '@portal/messages/locales';
import { Menu } from '@portal/ui/menu';
import { Languages, SunMoon } from 'lucide-react';
import { paths } from '../paths.ts';
import { useLanguage } from './language.tsx';
import { useRootData } from './root-data.ts';
import { useLocation } from './router-hooks.ts';

const themes = ['light', 'dark', 'system'] as const;

/** Language and colours, for everybody and without JavaScript: a choice reloads the page as it is. */
export function PreferenceMenus() {
  const { t, locale } = useLanguage();
  const root = useRootData();
  const { pathname, search } = useLocation();
  return (
    <>
      <Menu name={t('common.language.label')} trigger={<Languages size={16} aria-hidden />}>
        <form method="post" action={paths.preferences()}>
          <input type="hidden" name="next" value={pathname + search} />
          {locales.map((each) => (
            <button
              type="submit"
              key={each}
              name="lang"
              value={each}
              aria-pressed={each === locale}
              lang={each}
            >
              {nativeNames[each]}
            </button>
          ))}
        </form>
      </Menu>
      <Menu name={t('common.theme.label')} trigger={<SunMoon size={16} aria-hidden />}>
        <form method="post" action={paths.preferences()}>
          <input type="hidden" name="next" value={pathname + search} />
          {themes.map((each) => (
            <button type="submit" key={each} name="theme" value={each} aria-pressed={each === root?.theme}>
              {t(`common.theme.${each}`)}
            </button>
          ))}
        </form>
      </Menu>
    </>
  );
}
