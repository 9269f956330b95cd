import { listOrganisationsInput } from '@portal/domain/admin/admin.inputs';
import { organisationStates } from '@portal/domain/organisations/organisation';
import { regionName } from '@portal/messages/format';
import { CountryChip } from '@portal/ui/country-chip';
import { EmptyState } from '@portal/ui/empty-state';
import { Link } from '@portal/ui/link';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf } from '../../server/answer.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { Pager } from '../../shared/pager.tsx';
import { FindForm } from './components/find-form.tsx';

export const meta = titled(({ t }) => t('admin.part.organisations'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const search = new URL(request.url).searchParams;
    const given = (name: string) => search.get(name) || undefined;
    const input = listOrganisationsInput.parse({
      q: given('q'),
      state: given('state'),
      cursor: given('cursor'),
      limit: 50,
    });
    return { organisations: await apiOf(context).admin.listOrganisations(input) };
  });
}

/** All organisations, also those that the directory does not show. */
export default function Organisations() {
  const { organisations } = useLoaderData<typeof loader>();
  const { t, locale } = useLanguage();
  const [search] = useSearchParams();
  const states = organisationStates.map((state) => ({
    value: state,
    label: t(`organisations.state.${state}`),
  }));
  return (
    <>
      <p className="muted">{t('admin.organisations.intro')}</p>
      <FindForm
        action={paths.adminPart('organisations')}
        search={search}
        question={t('admin.find.organisation')}
        choices={[{ name: 'state', label: t('organisations.field.state'), options: states }]}
      />
      {organisations.items.length === 0 ? (
        <EmptyState title={t('admin.empty.title')}>{t('admin.empty.hint')}</EmptyState>
      ) : (
        <table className="table">
          <caption className="visually-hidden">{t('admin.organisations.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('organisations.field.name')}</th>
              <th scope="col">{t('organisations.field.kind')}</th>
              <th scope="col">{t('organisations.field.country')}</th>
              <th scope="col">{t('organisations.field.state')}</th>
              <th scope="col">{t('admin.organisations.people')}</th>
              <th scope="col">{t('admin.organisations.delegates')}</th>
            </tr>
          </thead>
          <tbody>
            {organisations.items.map((each) => (
              <tr key={each.id}>
                <td className="main">
                  <Link href={paths.organisation(each.id)}>
                    <bdi>{each.name}</bdi>
                  </Link>{' '}
                  {each.nameNative ? <bdi className="small muted">{each.nameNative}</bdi> : null}
                </td>
                <td data-label={t('organisations.field.kind')}>{t(`organisations.kind.${each.kind}`)}</td>
                <td data-label={t('organisations.field.country')}>
                  <CountryChip code={each.country} name={regionName(each.country, locale)} />{' '}
                  {regionName(each.country, locale)}
                </td>
                <td data-label={t('organisations.field.state')}>{t(`organisations.state.${each.state}`)}</td>
                <td data-label={t('admin.organisations.people')} className="code">
                  {each.people}
                </td>
                <td data-label={t('admin.organisations.delegates')} className="code">
                  {each.delegates}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager nextCursor={organisations.nextCursor} />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
