import { endSessionsOf } from '@portal/auth';
import { endAccess as ended } from '@portal/domain/accounts/access.events';
import { endAccessInput, endedAccess } from '@portal/domain/accounts/access.inputs';
import { changeRole, endSeat } from '@portal/domain/spaces/spaces.events';
import { command } from '../core/operation.ts';
import { checkSaved } from '../core/saved.ts';
import type { Work } from '../core/work.ts';
import {
  closeAccount,
  countDoorsOf,
  type EndedSeat,
  endRequestsOf,
  endSeatsOf,
} from './access.repository.ts';
import { endAccessTokensOf } from './access-tokens.repository.ts';
import { checkAdministratorRemains } from './administrators.ts';
import { personSubject } from './person.subject.ts';

/**
 * Ends everything that somebody reaches, in one step: seats, sessions, tokens, ways to sign in, requests,
 * invitations. What they wrote and posted stays. Nobody has to be asked first: a chair passes on.
 */
export const endAccess = command({
  name: 'accounts.endAccess',
  input: endAccessInput,
  output: endedAccess,
  access: { authorise: { personId: personSubject.may('accounts.endAccess') } },
  rest: {
    method: 'POST',
    path: '/people/{personId}/end-access',
    summary: 'Ends everything that somebody reaches, at once, and reports what it was.',
  },
  async run({ work, input: { personId: id, reason }, subject: { personId: found } }) {
    const { tx, now } = work;
    const { person } = found;
    await checkAdministratorRemains(tx, id, person.duties);
    const doors = await countDoorsOf(tx, { id, now });
    checkSaved((await closeAccount(tx, { id, revision: person.revision, now })) ? [id] : []);
    await endSessionsOf(tx, id);
    await endAccessTokensOf(tx, id, now);
    const seats = await endSeatsOf(tx, { id, reason, now });
    const requests = await endRequestsOf(tx, { id, now });
    for (const seat of seats) tellSpace(work, seat, { id, name: person.name });
    work.emit(
      ended(
        { objectId: id, organisationId: person.organisationId },
        {
          reason,
          seats: seats.map(({ spaceId, role, successor }) => ({
            space: spaceId,
            role,
            successor: successor?.personId ?? null,
          })),
          ...doors,
          ...requests,
        },
      ),
    );
    return { id, state: 'left' as const, seats: seats.map(seatReport), ...doors, ...requests };
  },
});

function tellSpace(work: Work, seat: EndedSeat, person: { id: string; name: string }): void {
  const { spaceId, role, successor, isWithoutChair } = seat;
  work.emit(endSeat({ objectId: seat.id, spaceId }, { person: person.id, role, isWithoutChair }), {
    subjectName: person.name,
  });
  if (!successor) return;
  const change = { from: 'secretary', to: 'chair' } as const;
  work.emit(changeRole({ objectId: successor.seatId, spaceId }, { person: successor.personId, ...change }), {
    subjectName: successor.name,
    details: change,
  });
}

function seatReport({ id, spaceId, spaceName, role, successor, isWithoutChair }: EndedSeat) {
  return {
    id,
    space: spaceName === null ? null : { id: spaceId, name: spaceName },
    role,
    // Whoever may not know the space learns no name from it either.
    successor: spaceName === null ? null : (successor?.name ?? null),
    isWithoutChair,
  };
}
