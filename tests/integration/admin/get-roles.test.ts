import { adminActorPolicies } from '@portal/domain/admin/admin.policy';
import { recordedActs } from '@portal/domain/audit/recorded-acts';
import { usePortal } from '@portal/test-support/portal';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

test('the tables say what the rules say: a few lines of each', async () => {
  const roles = await portal.as(world.people.admin).admin.getRoles({});
  const rights = Object.fromEntries(roles.rights.map((row) => [row.right, row.has]));
  expect(rights.post).toEqual({ chair: true, secretary: true, member: true, observer: false });
  expect(rights.manageMembers).toEqual({ chair: true, secretary: true, member: false, observer: false });
  const members = roles.overviews.find((row) => row.visibility === 'members')?.sees;
  expect(members).toMatchObject({ partner: false, member: true, administrator: false });
  expect(members).toMatchObject({ partnership_manager: true, reviewer: false, auditor: false });
  const contents = roles.contents.find((row) => row.audience === 'members')?.reads;
  expect(contents).toMatchObject({ member: true, partnership_manager: false, administrator: false });
  const acts = Object.fromEntries(roles.duties.map((row) => [row.act, row.has]));
  expect(acts['audit.listEvents']).toMatchObject({ auditor: true, administrator: true, reviewer: false });
  expect(acts['workingGroups.approveWorkingGroup']).toMatchObject({
    partnership_manager: true,
    administrator: false,
  });
  expect(acts['accounts.changeProfile']).toBeUndefined();
});

test('every act that a duty adds is among those for which the page has words', async () => {
  const { duties } = await portal.as(world.people.admin).admin.getRoles({});
  const worded = new Set<string>([
    ...recordedActs,
    ...Object.keys(adminActorPolicies),
    'notifications.listMails',
    'organisations.listApplications',
  ]);
  expect(duties.map(({ act }) => act).filter((act) => !worded.has(act))).toEqual([]);
});
