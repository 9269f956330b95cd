import { decisions } from '@portal/domain/audit/audit.inputs';
import { recordedActs, recordedModules } from '@portal/domain/audit/recorded-acts';
import { Button, ButtonLink } from '@portal/ui/button';
import { Field } from '@portal/ui/field';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';

const names = ['act', 'actor', 'organisation', 'group', 'decision', 'from', 'to'] as const;

/** By what the record is cut: a form whose whole state is in the address; the same form takes it out as a file. */
export function EventFilters({ search, timeZone }: { search: URLSearchParams; timeZone: string }) {
  const { t } = useLanguage();
  const given = (name: (typeof names)[number]) => search.get(name) ?? '';
  const filtered = names.some((name) => given(name) !== '');
  return (
    <form method="get" action={paths.adminPart('audit')} className="panel no-print">
      <div className="filter-grid">
        <Choice name="act" label={t('audit.filter.act')} value={given('act')}>
          {recordedModules.map((module) => (
            <optgroup key={module} label={t(`audit.module.${module}`)}>
              <option value={module}>
                {t('audit.filter.all-of', { module: t(`audit.module.${module}`) })}
              </option>
              {recordedActs
                .filter((act) => act.startsWith(`${module}.`))
                .map((act) => (
                  <option key={act} value={act}>
                    {t(`audit.act.${act}`)}
                  </option>
                ))}
            </optgroup>
          ))}
        </Choice>
        <Choice name="decision" label={t('audit.filter.decision')} value={given('decision')}>
          {decisions.map((decision) => (
            <option key={decision} value={decision}>
              {t(`audit.decision.${decision}`)}
            </option>
          ))}
        </Choice>
        <Text name="from" type="date" label={t('audit.filter.from')} value={given('from')} />
        <Text name="to" type="date" label={t('audit.filter.to')} value={given('to')} />
        <Text name="actor" label={t('audit.filter.actor')} value={given('actor')} />
        <Text name="organisation" label={t('audit.filter.organisation')} value={given('organisation')} />
        <Text name="group" label={t('audit.filter.space')} value={given('group')} />
      </div>
      <p className="small muted">{t('audit.filter.zone', { zone: timeZone })}</p>
      <div className="row">
        <Button look="primary">{t('common.action.filter')}</Button>
        {filtered ? (
          <ButtonLink look="quiet" href={paths.adminPart('audit')}>
            {t('common.action.clear-filters')}
          </ButtonLink>
        ) : null}
        <a className="button" href={exportPath(search, timeZone)} download>
          <Download size={16} aria-hidden />
          {t('audit.export')}
        </a>
        <span className="small muted">{t('audit.export-hint')}</span>
      </div>
    </form>
  );
}

/** What the page shows, as far as the filter leaves it, in the names of the API. */
function exportPath(search: URLSearchParams, timeZone: string): string {
  const fields = { actor: 'actorId', organisation: 'organisationId', group: 'spaceId' } as const;
  const asked = new URLSearchParams({ timeZone });
  for (const name of names) {
    const value = search.get(name);
    if (value) asked.set(name in fields ? fields[name as keyof typeof fields] : name, value);
  }
  return `${paths.auditExport()}?${asked}`;
}

function Text(props: { name: string; label: string; value: string; type?: 'date' }) {
  const { name, label, value, type } = props;
  return (
    <Field name={name} label={label}>
      <input
        className="input"
        id={name}
        name={name}
        type={type ?? 'text'}
        defaultValue={value}
        key={value}
        autoComplete="off"
        spellCheck={false}
        {...(type ? {} : { dir: 'ltr', maxLength: 64 })}
      />
    </Field>
  );
}

function Choice(props: { name: string; label: string; value: string; children: ReactNode }) {
  const { name, label, value, children } = props;
  const { t } = useLanguage();
  return (
    <Field name={name} label={label}>
      <select className="input" id={name} name={name} defaultValue={value} key={value}>
        <option value="">{t('common.all')}</option>
        {children}
      </select>
    </Field>
  );
}
