import { readProveEnv } from '@portal/platform/env';
import { usePortal } from '@portal/test-support/portal';
import { anActiveGroup, aSeat } from '@portal/test-support/scenarios';
import { aWorld } from '@portal/test-support/world';
import { expect, test } from 'vitest';

const portal = usePortal();

test('however two chairs leave, demote or remove each other at once, one remains', async () => {
  const { rounds } = readProveEnv();
  const world = await aWorld(portal);
  const { chair, delegate } = world.people;
  for (let round = 0; round < rounds; round++) {
    const spaceId = await anActiveGroup(portal, world, { name: `Round ${round}`, seats: {} });
    await aSeat(portal, world, spaceId, 'chair', 'chair');
    const { items } = await portal.as(delegate).spaces.listMembers({ spaceId });
    const seatOf = (person: string) => items.find((each) => each.person.id === person)?.id as string;
    const acts = [
      () => portal.as(chair).spaces.leaveSpace({ spaceId }),
      () => portal.as(chair).spaces.removeMember({ membershipId: seatOf(delegate) }),
      () => portal.as(delegate).spaces.leaveSpace({ spaceId }),
      () => portal.as(delegate).spaces.changeRole({ membershipId: seatOf(chair), role: 'member' }),
    ];
    const one = acts[round % 2] as () => Promise<unknown>;
    const other = acts[2 + (Math.floor(round / 2) % 2)] as () => Promise<unknown>;
    await Promise.allSettled([one(), other()]);
    const { rows } = await portal.owner.query<{ n: number }>(
      `select count(*)::int as n from memberships m join spaces s on s.id = m.space_id
       where s.name = $1 and m.role = 'chair' and m.ended_at is null`,
      [`Round ${round}`],
    );
    expect(rows[0]?.n, `chairs after round ${round}`).toBeGreaterThan(0);
  }
});
