import { z } from 'zod';
import { personBrief } from '../accounts/person.ts';
import { ability, idempotencyKey, revision } from '../kernel/command.ts';
import { idOf, idOut } from '../kernel/ids.ts';
import { pageInput } from '../kernel/paging.ts';
import { calendarDate, lineOf, proseOf } from '../kernel/text.ts';
import { labels, spaceRoles, spaceStates, themeBrief, visibilities } from '../spaces/space.ts';

export const listWorkingGroupsInput = z.strictObject({
  ...pageInput,
  theme: z.string().max(40).optional(),
  mine: z.stringbool().or(z.boolean()).optional(),
});
export const getWorkingGroupInput = z.strictObject({ spaceId: idOf('space') });

export const proposeWorkingGroupInput = z.strictObject({
  name: lineOf(120),
  themeId: idOf('theme'),
  purpose: proseOf(2000),
  endsOn: calendarDate,
  visibility: z.enum(visibilities).default('partners'),
  defaultLabel: z.enum(labels).default('group'),
  idempotencyKey,
});

export const approveWorkingGroupInput = z.strictObject({
  spaceId: idOf('space'),
  revision: revision.optional(),
  idempotencyKey,
});
export const declineWorkingGroupInput = z.strictObject({
  spaceId: idOf('space'),
  reason: proseOf(1000),
  revision: revision.optional(),
  idempotencyKey,
});
export const closeWorkingGroupInput = z.strictObject({
  spaceId: idOf('space'),
  revision: revision.optional(),
  idempotencyKey,
});

/** Counts are shown to everybody who sees the overview; names only to members and staff (decision record 5). */
const composition = z.strictObject({
  people: z.number(),
  organisations: z.number(),
  countries: z.array(z.strictObject({ country: z.string(), organisations: z.number() })),
});

export const workingGroupListItem = z.strictObject({
  id: idOut('space'),
  code: z.string(),
  name: z.string(),
  purpose: z.string(),
  theme: themeBrief,
  visibility: z.enum(visibilities),
  state: z.enum(spaceStates),
  endsOn: z.string(),
  people: z.number(),
  organisations: z.number(),
  countries: z.number(),
  myRole: z.enum(spaceRoles).nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  revision: z.number(),
});
export type WorkingGroupListItem = z.infer<typeof workingGroupListItem>;

export const workingGroupView = workingGroupListItem.extend({
  defaultLabel: z.enum(labels),
  composition,
  /** Chairs and secretaries by name, for those who may know people here; else empty. */
  leads: z.array(z.strictObject({ person: personBrief, role: z.enum(spaceRoles) })),
  declineReason: z.string().nullable(),
  /** My request that waits for an answer, if any. */
  myJoinRequestId: idOut('joinRequest').nullable(),
  following: z.boolean(),
  abilities: z.strictObject({
    requestToJoin: ability,
    inviteMember: ability,
    leaveSpace: ability,
    postDocument: ability,
    listMembers: ability,
    approveWorkingGroup: ability,
    declineWorkingGroup: ability,
    closeWorkingGroup: ability,
    followSpace: ability,
  }),
});
export type WorkingGroupView = z.infer<typeof workingGroupView>;
