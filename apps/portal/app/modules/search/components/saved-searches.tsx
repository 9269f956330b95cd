import { type SavedSearchView, saveSearchInput } from '@portal/domain/search/search.inputs';
import { Button, IconButton } from '@portal/ui/button';
import { Disclosure } from '@portal/ui/disclosure';
import { Link } from '@portal/ui/link';
import { Section } from '@portal/ui/section';
import { X } from 'lucide-react';
import { TextField } from '../../../forms/fields.tsx';
import { PortalFormShell } from '../../../forms/portal-form.tsx';
import { type RefusedForm, usePortalForm } from '../../../forms/use-portal-form.ts';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';

const schema = saveSearchInput.pick({ name: true });
const kept = ['q', 'type', 'group', 'label', 'year'];

/** Keeps the search that is on the page, under a name. */
export function SaveSearch({
  search,
  refused,
}: {
  search: URLSearchParams;
  refused?: RefusedForm | undefined;
}) {
  const { t } = useLanguage();
  const form = usePortalForm(schema, { refused });
  const label = t('search.saved.name');
  return (
    <Disclosure summary={t('search.saved.save')} open={refused !== undefined}>
      <PortalFormShell form={form} labels={{ name: label }}>
        <input type="hidden" name="act" value="save" />
        <input type="hidden" name="idempotencyKey" value={form.idempotencyKey} />
        {kept.map((name) => (
          <input key={name} type="hidden" name={name} value={search.get(name) ?? ''} />
        ))}
        <TextField form={form} name="name" label={label} hint={t('search.saved.private')} maxLength={80} />
        <Button disabled={form.pending}>{t('common.action.save')}</Button>
      </PortalFormShell>
    </Disclosure>
  );
}

/** The searches that I keep: each leads to what it finds now. */
export function SavedSearches({ searches }: { searches: readonly SavedSearchView[] }) {
  const { t } = useLanguage();
  if (searches.length === 0) return null;
  return (
    <Section title={t('search.saved.title')}>
      <ul className="lines">
        {searches.map((each) => (
          <li key={each.id} className="row-apart">
            <Link className="link" href={`${paths.search()}?${each.query}`}>
              <bdi>{each.name}</bdi>
            </Link>
            <Form method="post" action={paths.search()}>
              <input type="hidden" name="savedSearchId" value={each.id} />
              <IconButton type="submit" name={t('search.saved.remove', { name: each.name })}>
                <X size={16} aria-hidden />
              </IconButton>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
