import { maxQuery } from '@portal/domain/search/search';
import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { paths } from '../paths.ts';
import { useLanguage } from './language.tsx';

// Loaded when it is first asked for: most pages are read without it.
const CommandPalette = lazy(() => import('./command-palette.tsx'));

/** The box in the frame of every page: the search page's form, and where scripts run the palette (Ctrl or ⌘ K). */
export function FindBox() {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [shortcut, setShortcut] = useState<string | null>(null);
  useEffect(() => {
    setShortcut(/Mac|iPhone|iPad/u.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K');
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <search>
      <form className="find no-print" action={paths.search()} method="get">
        <Search size={16} aria-hidden />
        <input
          type="search"
          name="q"
          maxLength={maxQuery}
          autoComplete="off"
          placeholder={t('search.box')}
          aria-label={t('search.box')}
        />
        {shortcut ? (
          <button type="button" className="find-key" onClick={() => setOpen(true)}>
            <kbd dir="ltr">{shortcut}</kbd>
          </button>
        ) : null}
      </form>
      {isOpen ? (
        <Suspense>
          <CommandPalette onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </search>
  );
}
