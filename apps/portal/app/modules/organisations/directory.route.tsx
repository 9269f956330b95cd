import { hasDuty } from '@portal/domain/kernel/actor';
import { decide } from '@portal/domain/kernel/policy';
import { listOrganisationsInput } from '@portal/domain/organisations/organisations.inputs';
import { organisationActorPolicies } from '@portal/domain/organisations/organisations.policy';
import { regionName } from '@portal/messages/format';
import { ButtonLink } from '@portal/ui/button';
import { CountryChip } from '@portal/ui/country-chip';
import { EmptyState } from '@portal/ui/empty-state';
import { Link } from '@portal/ui/link';
import { PageHeader } from '@portal/ui/page-header';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { paths } from '../../paths.ts';
import { answer, apiOf } from '../../server/answer.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { Pager } from '../../shared/pager.tsx';
import { PortalPage } from '../../shared/portal-page.tsx';

export const meta = titled(({ t }) => t('organisations.title'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
    const input = listOrganisationsInput.parse({ cursor, limit: 50 });
    const mayAdd = decide(organisationActorPolicies['organisations.addOrganisation'], {
      actor: context.viewer,
    });
    return {
      organisations: await apiOf(context).organisations.listOrganisations(input),
      adds: mayAdd.effect === 'allow',
      decides: hasDuty(context.viewer, 'partnership_manager'),
    };
  });
}

export default function Directory() {
  const { organisations, adds, decides } = useLoaderData<typeof loader>();
  const { t, locale } = useLanguage();
  return (
    <PortalPage title={t('organisations.title')} crumbs={[]}>
      <PageHeader
        title={t('organisations.title')}
        meta={t('organisations.intro')}
        actions={
          adds ? (
            <>
              {decides ? (
                <ButtonLink href={paths.applications()}>{t('organisations.applications.title')}</ButtonLink>
              ) : null}
              <ButtonLink href={paths.newOrganisation()} look="primary">
                <Plus size={16} aria-hidden />
                {t('organisations.add.title')}
              </ButtonLink>
            </>
          ) : null
        }
      />
      {organisations.items.length === 0 ? (
        <EmptyState title={t('organisations.empty')} />
      ) : (
        <table className="table">
          <caption className="visually-hidden">{t('organisations.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('organisations.field.name')}</th>
              <th scope="col">{t('organisations.field.kind')}</th>
              <th scope="col">{t('organisations.field.country')}</th>
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
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager nextCursor={organisations.nextCursor} />
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
