import type { OrganisationBrief } from '@portal/domain/organisations/organisation';
import type { organisationDetails } from '@portal/domain/organisations/organisations.inputs';
import { regionName } from '@portal/messages/format';
import { Link } from '@portal/ui/link';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';

type Field = 'kind' | 'sector' | 'country' | 'state' | 'parents' | 'domains' | 'aliases' | 'competitors';
type Organisation = Omit<z.infer<typeof organisationDetails>, 'abilities'>;

/** What the page of an organisation says of it: as much as the reader was given. */
export function useOrganisationFacts(organisation: Organisation): { name: string; value: ReactNode }[] {
  const { t, locale } = useLanguage();
  const { kind, sector, country, state, parents, domains, aliases, competitors } = organisation;
  const named = (name: Field, value: ReactNode) => ({ name: t(`organisations.field.${name}`), value });
  return [
    named('kind', t(`organisations.kind.${kind}`)),
    ...(sector ? [named('sector', t(`organisations.sector.${sector}`))] : []),
    named('country', regionName(country, locale)),
    named('state', t(`organisations.state.${state}`)),
    ...(parents.length > 0 ? [named('parents', <Organisations organisations={parents} />)] : []),
    ...(domains?.length ? [named('domains', <bdi>{domains.join(', ')}</bdi>)] : []),
    ...(aliases?.length ? [named('aliases', <bdi>{aliases.join(', ')}</bdi>)] : []),
    ...(competitors?.length
      ? [
          named(
            'competitors',
            <>
              <Organisations organisations={competitors} />
              <p className="small muted">{t('organisations.field.competitors-private')}</p>
            </>,
          ),
        ]
      : []),
  ];
}

function Organisations({ organisations }: { organisations: readonly OrganisationBrief[] }) {
  return (
    <ul className="stack-tight">
      {organisations.map((each) => (
        <li key={each.id}>
          <Link className="link" href={paths.organisation(each.id)}>
            <bdi>{each.name}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}
