import type { SpaceId } from '@portal/domain/kernel/ids';
import { transition } from '@portal/domain/kernel/lifecycle';
import { invitationLifecycle } from '@portal/domain/spaces/invitation.lifecycle';
import { withdrawInvitation as withdrawn } from '@portal/domain/spaces/spaces.events';
import { withdrawInvitationInput } from '@portal/domain/spaces/spaces.inputs';
import { command } from '../core/operation.ts';
import { checkSaved } from '../core/saved.ts';
import { invitationResult } from './results.ts';
import { saveInvitationState } from './roster.repository.ts';
import { invitationSubject } from './space.subject.ts';

/** An invitation is taken back; its link stops working at once. */
export const withdrawInvitation = command({
  name: 'spaces.withdrawInvitation',
  input: withdrawInvitationInput,
  output: invitationResult,
  access: { authorise: { invitationId: invitationSubject.may('spaces.withdrawInvitation') } },
  rest: {
    method: 'POST',
    path: '/invitations/{invitationId}/withdraw',
    summary: 'Withdraws an invitation; its link stops working at once.',
  },
  async run({ work, subject: { invitationId: subject } }) {
    const { invitation, space } = subject;
    transition(invitationLifecycle, 'withdrawInvitation', invitation.state);
    checkSaved(
      await saveInvitationState(work.tx, {
        id: invitation.id,
        from: 'invited',
        to: 'withdrawn',
        now: work.now,
      }),
    );
    work.emit(withdrawn({ objectId: invitation.id, spaceId: space.id }, { email: invitation.email }));
    return { id: invitation.id, spaceId: space.id as SpaceId };
  },
});
