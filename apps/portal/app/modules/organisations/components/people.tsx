import type { peoplePage } from '@portal/domain/organisations/organisations.inputs';
import { EmptyState } from '@portal/ui/empty-state';
import { PersonLine } from '@portal/ui/person-line';
import { Section } from '@portal/ui/section';
import type { z } from 'zod';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Pager } from '../../../shared/pager.tsx';

/** The people of an organisation, with what they answer for. */
export function People({ people, linked }: { people: z.infer<typeof peoplePage>; linked: boolean }) {
  const { t } = useLanguage();
  return (
    <Section title={t('organisations.people.title')}>
      {people.items.length === 0 ? (
        <EmptyState title={t('organisations.people.empty')}>
          {t('organisations.people.empty-hint')}
        </EmptyState>
      ) : (
        <ul className="lines">
          {people.items.map((person) => (
            <li key={person.id} className="row-apart">
              <PersonLine
                name={person.name}
                {...(linked ? { href: paths.person(person.id) } : {})}
                detail={<bdi>{person.email}</bdi>}
              />
              <span className="row">
                {person.isDelegate ? (
                  <span className="chip">{t('organisations.people.delegate')}</span>
                ) : null}
                {person.duties.map((duty) => (
                  <span key={duty} className="chip">
                    {t(`accounts.duty.${duty}`)}
                  </span>
                ))}
                {person.state === 'active' ? null : (
                  <span className="chip">{t(`accounts.state.${person.state}`)}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Pager nextCursor={people.nextCursor} />
    </Section>
  );
}
