import { DomainError } from '@portal/domain/kernel/domain-error';
import { invitationDays } from '@portal/domain/spaces/invitation.lifecycle';
import { inviteMember as invited } from '@portal/domain/spaces/spaces.events';
import { inviteMemberInput } from '@portal/domain/spaces/spaces.inputs';
import { hashOfOneTimeToken, oneTimeTokenFor } from '../core/one-time-token.ts';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { invitationResult } from './results.ts';
import {
  findOrganisationOfEmail,
  findSeat,
  insertInvitation,
  withdrawOpenInvitations,
} from './roster.repository.ts';
import { spaceSubject } from './space.subject.ts';

/**
 * Invites an address. The organisation behind it is the one of its account or of its mail domain; a
 * stranger's address is refused, since nobody would answer for that person. A newer invitation to the
 * same address ends the older one.
 */
export const inviteMember = command({
  name: 'spaces.inviteMember',
  input: inviteMemberInput,
  output: invitationResult,
  access: { authorise: { spaceId: spaceSubject.may('spaces.inviteMember') } },
  changesRoster: true,
  rest: {
    method: 'POST',
    path: '/working-groups/{spaceId}/invitations',
    status: 201,
    summary: 'Invites an address to a group; a newer invitation replaces an older one.',
  },
  async run({ work, input }) {
    const { spaceId, email, role } = input;
    const answering = await findOrganisationOfEmail(work.tx, email);
    if (!answering) throw new DomainError('rule_violation', 'spaces.no_organisation_for_address');
    if (answering.personId && (await findSeat(work.tx, { spaceId, personId: answering.personId }))) {
      throw new DomainError('rule_violation', 'spaces.already_on_roster');
    }
    await withdrawOpenInvitations(work.tx, { spaceId, email, now: work.now });
    const id = work.newId('invitation');
    const token = oneTimeTokenFor(work.context.services.settings.signingKey, 'invitation', id);
    await insertInvitation(work.tx, {
      id,
      spaceId,
      organisationId: answering.organisationId,
      email,
      role,
      tokenHash: hashOfOneTimeToken(token),
      expiresAt: new Date(work.now.getTime() + invitationDays * 86_400_000),
      invitedBy: personOf(work.actor).personId,
      now: work.now,
    });
    work.emit(invited({ objectId: id, spaceId }, { email, role }));
    return { id, spaceId };
  },
});
