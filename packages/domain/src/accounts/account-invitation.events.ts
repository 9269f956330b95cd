import { z } from 'zod';
import { defineEvent } from '../kernel/event.ts';

export const invitePerson = defineEvent({
  name: 'accounts.invitePerson',
  version: 1,
  object: 'accountInvitation',
  payload: z.strictObject({ email: z.string(), isDelegate: z.boolean(), duties: z.array(z.string()) }),
});
export const withdrawAccountInvitation = defineEvent({
  name: 'accounts.withdrawAccountInvitation',
  version: 1,
  object: 'accountInvitation',
  payload: z.strictObject({}),
});
export const joinOrganisation = defineEvent({
  name: 'accounts.joinOrganisation',
  version: 1,
  object: 'accountInvitation',
  payload: z.strictObject({ person: z.string() }),
});
