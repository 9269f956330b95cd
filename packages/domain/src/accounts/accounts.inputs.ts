import { z } from 'zod';
import { documentListItem } from '../documents/documents.inputs.ts';
import { idempotencyKey, revision } from '../kernel/command.ts';
import { idOut } from '../kernel/ids.ts';
import { emailAddress, lineOf } from '../kernel/text.ts';
import { organisationBrief } from '../organisations/organisation.ts';
import { joinRequestStates } from '../spaces/join-request.lifecycle.ts';
import { joinRequestView } from '../spaces/spaces.inputs.ts';
import { workingGroupListItem } from '../working-groups/working-groups.inputs.ts';
import { personStates, staffDuties } from './person.ts';
import { densities, themes } from './preferences.ts';

/** Longest password that is hashed at all, in UTF-16 units; beyond it the input is refused (trust.md A2). */
const maxPassword = 256;
/** Shortest password of an account without a second factor (NIST SP 800-63B-4; trust.md A1). */
export const minPassword = 15;

/** A password as it is typed to be compared. */
export const typedPassword = z
  .string()
  .min(1, { error: 'common.required' })
  .max(maxPassword, { error: 'common.too_long' });

export const signInInput = z.strictObject({
  email: emailAddress,
  password: typedPassword,
});
export type SignInInput = z.infer<typeof signInInput>;

/** A one-time secret as it stands in a mail's link. */
export const oneTimeToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/u, { error: 'common.unknown_id' });

export const newPassword = z
  .string()
  .min(minPassword, { error: 'accounts.password_too_short' })
  .max(maxPassword, { error: 'common.too_long' });

/** The first administrator chooses a password. */
export const completeSetupInput = z.strictObject({ token: oneTimeToken, password: newPassword });

/** Accepting as somebody new; a signed-in person needs only the token. */
export const acceptInvitationInput = z.strictObject({
  token: oneTimeToken,
  name: lineOf(120).optional(),
  password: newPassword.optional(),
});
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>;

export const meView = z.strictObject({
  id: idOut('person'),
  name: z.string(),
  email: z.string(),
  state: z.enum(personStates),
  organisation: organisationBrief,
  roles: z.array(z.enum([...staffDuties, 'delegate'])),
  locale: z.string(),
  timeZone: z.string(),
  theme: z.enum(themes),
  density: z.enum(densities),
  revision: z.number(),
});
export type MeView = z.infer<typeof meView>;

/** A time zone of the IANA list that this program knows. */
export const timeZone = z.string().refine(
  (zone) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
    } catch {
      return false;
    }
  },
  { error: 'common.invalid' },
);

/** What I say of myself, and how I want to read. */
export const changeProfileInput = z.strictObject({
  name: lineOf(120),
  /** One of the languages of the portal; the interface knows which. */
  locale: z.string().regex(/^[a-z]{2}$/u, { error: 'common.invalid' }),
  timeZone,
  theme: z.enum(themes),
  density: z.enum(densities),
  revision,
  idempotencyKey,
});

/** The first page after signing in: what needs me, then where I work. */
export const homeView = z.strictObject({
  joinRequests: z.array(joinRequestView),
  proposedGroups: z.array(
    z.strictObject({
      id: idOut('space'),
      name: z.string(),
      createdAt: z.date(),
      proposerName: z.string(),
      proposerOrganisation: z.string(),
    }),
  ),
  /** How many organisations that have applied wait for staff. */
  applications: z.number(),
  /** How many invitations to my address wait; their links are in the mails. */
  invitations: z.number(),
  myRequests: z.array(
    z.strictObject({
      id: idOut('joinRequest'),
      spaceId: idOut('space'),
      spaceName: z.string(),
      state: z.enum(joinRequestStates),
      reason: z.string().nullable(),
      updatedAt: z.date(),
    }),
  ),
  groups: z.array(workingGroupListItem),
  documents: z.array(documentListItem),
});
export type HomeView = z.infer<typeof homeView>;
