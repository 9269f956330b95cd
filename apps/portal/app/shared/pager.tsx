import { ButtonLink } from '@portal/ui/button';
import { useLanguage } from './language.tsx';
import { useLocation, useSearchParams } from './router-hooks.ts';

/** On to the next page of a list, and back to its start; the place is in the address. */
export function Pager({ nextCursor }: { nextCursor: string | null }) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const to = (cursor: string | null) => {
    const next = new URLSearchParams(search);
    next.delete('cursor');
    if (cursor) next.set('cursor', cursor);
    const query = next.toString();
    return query ? `${pathname}?${query}` : pathname;
  };
  if (!nextCursor && !search.get('cursor')) return null;
  return (
    <nav className="row" aria-label={t('common.pager.label')}>
      {search.get('cursor') ? <ButtonLink href={to(null)}>{t('common.pager.first')}</ButtonLink> : null}
      {nextCursor ? <ButtonLink href={to(nextCursor)}>{t('common.pager.next')}</ButtonLink> : null}
    </nav>
  );
}
