import { entryKinds, maxQuery } from '@portal/domain/search/search';
import { labels } from '@portal/domain/spaces/space';
import { Button, ButtonLink } from '@portal/ui/button';
import { Link } from '@portal/ui/link';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { useRootData } from '../../../shared/root-data.ts';

/** The question and its filters: a form whose whole state is in the address. */
export function SearchFilters({ search, years }: { search: URLSearchParams; years: readonly number[] }) {
  const { t } = useLanguage();
  const groups = useRootData()?.groups ?? [];
  const given = (name: string) => search.get(name) ?? '';
  const filtered = ['type', 'group', 'label', 'year'].some((name) => given(name) !== '');
  return (
    <form method="get" action={paths.search()} className="stack no-print">
      <div className="search-line">
        <input
          className="input"
          type="search"
          name="q"
          key={given('q')}
          defaultValue={given('q')}
          maxLength={maxQuery}
          aria-label={t('search.question')}
          dir="auto"
        />
        <Button look="primary">
          <Search size={16} aria-hidden />
          {t('search.go')}
        </Button>
      </div>
      {given('type') ? <input type="hidden" name="type" value={given('type')} /> : null}
      <nav className="chips" aria-label={t('search.filter.type')}>
        <TypeChip search={search} type={null}>
          {t('common.all')}
        </TypeChip>
        {entryKinds.map((kind) => (
          <TypeChip key={kind} search={search} type={kind}>
            {t(`search.type.${kind}`)}
          </TypeChip>
        ))}
      </nav>
      <div className="row">
        <Choice name="group" label={t('search.filter.group')} value={given('group')}>
          <option value="">{t('search.filter.any-group')}</option>
          {groups.map((group) => (
            <option key={group.id} value={group.id}>
              {group.name}
            </option>
          ))}
        </Choice>
        <Choice name="label" label={t('search.filter.label')} value={given('label')}>
          <option value="">{t('common.all')}</option>
          {labels.map((label) => (
            <option key={label} value={label}>
              {t(`common.label.${label}`)}
            </option>
          ))}
        </Choice>
        <Choice name="year" label={t('search.filter.year')} value={given('year')}>
          <option value="">{t('common.all')}</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </Choice>
        <Button>{t('common.action.filter')}</Button>
        {filtered ? (
          <ButtonLink look="quiet" href={paths.search(given('q'))}>
            {t('common.action.clear-filters')}
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}

function TypeChip(props: { search: URLSearchParams; type: string | null; children: ReactNode }) {
  const { search, type, children } = props;
  const next = new URLSearchParams(search);
  next.delete('cursor');
  if (type) next.set('type', type);
  else next.delete('type');
  const isCurrent = (search.get('type') || null) === type;
  return (
    <Link className="chip" href={`${paths.search()}?${next}`} aria-current={isCurrent ? 'page' : undefined}>
      {children}
    </Link>
  );
}

function Choice(props: { name: string; label: string; value: string; children: ReactNode }) {
  const { name, label, value, children } = props;
  return (
    <label className="row" style={{ gap: 6 }}>
      <span className="small muted">{label}</span>
      <select className="input is-short" name={name} defaultValue={value} key={value}>
        {children}
      </select>
    </label>
  );
}
