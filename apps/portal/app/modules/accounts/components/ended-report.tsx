import type { EndedAccess } from '@portal/domain/accounts/access.inputs';
import { Notice } from '@portal/ui/notice';
import { useLanguage } from '../../../shared/language.tsx';
import { SeatSpace } from './seats.tsx';

/** What ended, line by line, so that nobody has to wonder what is still open. */
export function EndedReport({ ended, name }: { ended: EndedAccess; name: string }) {
  const { t } = useLanguage();
  const { sessions, accessTokens, joinRequests, invitations, seats } = ended;
  return (
    <Notice tone="ok" title={t('accounts.access.ended-title', { name })}>
      <p>{t('accounts.access.ended-doors', { sessions, programs: accessTokens })}</p>
      <p>{t('accounts.access.ended-requests', { requests: joinRequests, invitations })}</p>
      {seats.length > 0 ? (
        <ul className="stack-tight">
          {seats.map((seat) => (
            <li key={seat.id}>
              <SeatSpace seat={seat} /> · {t(`common.role.${seat.role}`)}
              {seat.successor ? <> · {t('accounts.access.chair-passed', { name: seat.successor })}</> : null}
              {seat.isWithoutChair ? <> · {t('accounts.access.chair-missing')}</> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
