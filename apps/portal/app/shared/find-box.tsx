import { maxQuery } from '@portal/domain/search/search';
import { Search } from 'lucide-react';
import { paths } from '../paths.ts';
import { useLanguage } from './language.tsx';

/** The box in the frame of every page: a question for the search page. */
export function FindBox() {
  const { t } = useLanguage();
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
      </form>
    </search>
  );
}
