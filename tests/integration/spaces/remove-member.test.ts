import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { neverExisted, recorded, refusalIn } from '@portal/test-support/refusals';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let group: Id<'space'>;
beforeAll(async () => {
  world = await aWorld(portal);
  group = await anActiveGroup(portal, world);
});

test('whoever is removed finds on the next request what never existed', async () => {
  const { chair, member } = world.people;
  const documentId = await aDocument(portal, member, group);
  const { items } = await portal.as(chair).spaces.listMembers({ spaceId: group });
  const seat = items.find((each) => each.person.id === member) as (typeof items)[number];
  await portal.as(chair).spaces.removeMember({ membershipId: seat.id, reason: 'Changed jobs.' });
  const api = portal.as(member);
  const answers = await Promise.all([
    refusalIn(api.documents.getDocument({ documentId })),
    refusalIn(api.documents.getAudience({ documentId })),
    refusalIn(api.documents.getDocumentThread({ documentId })),
    refusalIn(api.documents.listDocuments({ spaceId: group })),
    refusalIn(api.spaces.listActivity({ spaceId: group })),
    refusalIn(api.workingGroups.getWorkingGroup({ spaceId: group })),
  ]);
  expect(new Set(answers)).toEqual(
    new Set([await refusalIn(api.documents.getDocument({ documentId: neverExisted.document }))]),
  );
  expect(await recorded(portal, 'spaces.removeMember', 'membership', seat.id)).toEqual(['allowed']);
});

test('nobody removes themselves, and members remove nobody', async () => {
  const { chair, observer, secretary } = world.people;
  const { items } = await portal.as(chair).spaces.listMembers({ spaceId: group });
  const seatOf = (person: string) => items.find((each) => each.person.id === person)?.id as Id<'membership'>;
  const remove = (by: Id<'person'>, membershipId: Id<'membership'>) =>
    refusalIn(portal.as(by).spaces.removeMember({ membershipId }));
  expect(await remove(secretary, seatOf(secretary))).toBe('forbidden spaces.own_seat');
  expect(await remove(observer, seatOf(secretary))).toBe('forbidden spaces.role_lacks_manageMembers');
});
