import type { SeatView } from '@portal/domain/accounts/access.inputs';
import { formatDate } from '@portal/messages/format';
import { EmptyState } from '@portal/ui/empty-state';
import { Link } from '@portal/ui/link';
import { Section } from '@portal/ui/section';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';

/** Where somebody has a seat. A group that the reader may not know is counted and not named. */
export function Seats({ seats }: { seats: readonly SeatView[] }) {
  const { t, reader } = useLanguage();
  return (
    <Section title={t('accounts.access.seats')}>
      {seats.length === 0 ? (
        <EmptyState title={t('accounts.access.no-seats')}>{t('accounts.access.no-seats-hint')}</EmptyState>
      ) : (
        <table className="table">
          <caption className="visually-hidden">{t('accounts.access.seats')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('accounts.access.group')}</th>
              <th scope="col">{t('spaces.members.role')}</th>
              <th scope="col">{t('spaces.members.since-column')}</th>
            </tr>
          </thead>
          <tbody>
            {seats.map((seat) => (
              <tr key={seat.id}>
                <td>
                  <SeatSpace seat={seat} />
                </td>
                <td data-label={t('spaces.members.role')}>{t(`common.role.${seat.role}`)}</td>
                <td data-label={t('spaces.members.since-column')} className="muted">
                  {formatDate(seat.since, reader)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

/** The space of a seat, by name where the reader may know it. */
export function SeatSpace({ seat }: { seat: Pick<SeatView, 'space'> }) {
  const { t } = useLanguage();
  if (!seat.space) return <span className="muted">{t('accounts.access.hidden-group')}</span>;
  return (
    <Link className="link" href={paths.group(seat.space.id)}>
      <bdi>{seat.space.name}</bdi>
    </Link>
  );
}
