import { z } from 'zod';
import { idempotencyKey } from '../kernel/command.ts';
import { idOf, idOut } from '../kernel/ids.ts';
import { defineLifecycle } from '../kernel/lifecycle.ts';
import { emailAddress, lineOf } from '../kernel/text.ts';
import { newPassword, oneTimeToken } from './accounts.inputs.ts';
import { staffDuties } from './person.ts';

export const accountInvitationStates = ['invited', 'accepted', 'withdrawn'] as const;
export type AccountInvitationState = (typeof accountInvitationStates)[number];

export const accountInvitationLifecycle = defineLifecycle({
  object: 'invitation',
  states: accountInvitationStates,
  transitions: {
    joinOrganisation: { from: ['invited'], to: 'accepted' },
    withdrawAccountInvitation: { from: ['invited'], to: 'withdrawn' },
  },
});

/** Days for which the link works (trust.md A20). */
export const accountInvitationDays = 7;

/** One duty of a form's checkbox comes as a text. */
const duties = z
  .union([z.array(z.enum(staffDuties)), z.enum(staffDuties).transform((duty) => [duty])])
  .default([]);

export const invitePersonInput = z.strictObject({
  organisationId: idOf('organisation'),
  email: emailAddress,
  /** Answers for the organisation; only staff appoint. */
  isDelegate: z.union([z.boolean(), z.literal('yes').transform(() => true)]).default(false),
  /** Only for people of the host, given by an administrator. */
  duties,
  idempotencyKey,
});
export const listAccountInvitationsInput = z.strictObject({ organisationId: idOf('organisation') });
export const withdrawAccountInvitationInput = z.strictObject({
  accountInvitationId: idOf('accountInvitation'),
  idempotencyKey,
});
export const joinOrganisationInput = z.strictObject({
  token: oneTimeToken,
  name: lineOf(120),
  password: newPassword,
});

export const accountInvitationView = z.strictObject({
  id: idOut('accountInvitation'),
  email: z.string(),
  isDelegate: z.boolean(),
  duties: z.array(z.enum(staffDuties)),
  invitedBy: z.string(),
  createdAt: z.date(),
  expiresAt: z.date(),
});
export type AccountInvitationView = z.infer<typeof accountInvitationView>;
