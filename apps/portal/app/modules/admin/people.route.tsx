import { personStates, staffDuties } from '@portal/domain/accounts/person';
import { listPeopleInput } from '@portal/domain/admin/admin.inputs';
import { formatDateTime } from '@portal/messages/format';
import { EmptyState } from '@portal/ui/empty-state';
import { Link } from '@portal/ui/link';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { adminPartsOf } from '../../server/admin-parts.server.ts';
import { answer, apiOf } from '../../server/answer.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { Pager } from '../../shared/pager.tsx';
import { FindForm } from './components/find-form.tsx';

export const meta = titled(({ t }) => t('admin.part.people'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const search = new URL(request.url).searchParams;
    const given = (name: string) => search.get(name) || undefined;
    const input = listPeopleInput.parse({
      q: given('q'),
      state: given('state'),
      duty: given('duty'),
      cursor: given('cursor'),
      limit: 50,
    });
    return {
      people: await apiOf(context).admin.listPeople(input),
      readsRecord: adminPartsOf(context.viewer).includes('audit'),
    };
  });
}

/** Everybody with an account; what is done with one is done on the person's own page. */
export default function People() {
  const { people, readsRecord } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const [search] = useSearchParams();
  const choices = [
    {
      name: 'state',
      label: t('admin.people.state'),
      options: personStates.map((state) => ({ value: state, label: t(`accounts.state.${state}`) })),
    },
    {
      name: 'duty',
      label: t('admin.people.duties'),
      options: [
        { value: 'delegate', label: t('organisations.people.delegate') },
        ...staffDuties.map((duty) => ({ value: duty, label: t(`accounts.duty.${duty}`) })),
      ],
    },
  ];
  return (
    <>
      <p className="muted">{t('admin.people.intro')}</p>
      <FindForm
        action={paths.adminPart('people')}
        search={search}
        question={t('admin.find.person')}
        choices={choices}
      />
      {people.items.length === 0 ? (
        <EmptyState title={t('admin.empty.title')}>{t('admin.empty.hint')}</EmptyState>
      ) : (
        <table className="table">
          <caption className="visually-hidden">{t('admin.people.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('admin.people.name')}</th>
              <th scope="col">{t('admin.people.organisation')}</th>
              <th scope="col">{t('admin.people.state')}</th>
              <th scope="col">{t('admin.people.duties')}</th>
              <th scope="col">{t('admin.people.last-seen')}</th>
              <th scope="col">{t('admin.people.second-factor')}</th>
            </tr>
          </thead>
          <tbody>
            {people.items.map((person) => (
              <PersonRow key={person.id} person={person} readsRecord={readsRecord} />
            ))}
          </tbody>
        </table>
      )}
      <Pager nextCursor={people.nextCursor} />
    </>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['people']['items'][number];

function PersonRow({ person, readsRecord }: { person: Row; readsRecord: boolean }) {
  const { t, reader } = useLanguage();
  const duties = [
    ...(person.isDelegate ? [t('organisations.people.delegate')] : []),
    ...person.duties.map((duty) => t(`accounts.duty.${duty}`)),
  ];
  return (
    <tr>
      <td className="main">
        <div className="stack-tight">
          <Link href={paths.person(person.id)}>
            <bdi>{person.name}</bdi>
          </Link>
          <bdi className="small muted wrap">{person.email}</bdi>
          {readsRecord ? (
            <Link className="link small" href={`${paths.adminPart('audit')}?actor=${person.id}`}>
              {t('admin.people.record')}
            </Link>
          ) : null}
        </div>
      </td>
      <td data-label={t('admin.people.organisation')}>
        <Link className="link" href={paths.organisation(person.organisation.id)}>
          <bdi>{person.organisation.name}</bdi>
        </Link>
      </td>
      <td data-label={t('admin.people.state')}>{t(`accounts.state.${person.state}`)}</td>
      <td data-label={t('admin.people.duties')}>
        <span className="row">
          {duties.map((duty) => (
            <span key={duty} className="chip">
              {duty}
            </span>
          ))}
        </span>
      </td>
      <td data-label={t('admin.people.last-seen')} className="muted">
        {person.lastSeenAt ? formatDateTime(person.lastSeenAt, reader) : t('admin.people.never')}
      </td>
      <td data-label={t('admin.people.second-factor')}>
        {t(person.hasSecondFactor ? 'admin.yes' : 'admin.no')}
      </td>
    </tr>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
