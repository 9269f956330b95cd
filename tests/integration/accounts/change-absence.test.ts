import { drainOutbox } from '@portal/api';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let spaceId: Id<'space'>;
beforeAll(async () => {
  world = await aWorld(portal);
  spaceId = await anActiveGroup(portal, world, {
    seats: { chair: 'chair', member: 'member', delegate2: 'member', observer: 'observer' },
  });
});
const dayFromNow = (days: number) =>
  new Date(portal.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

async function away(
  person: 'member' | 'observer',
  absence: { from?: string; until?: string; deputyId?: Id<'person'> },
): Promise<string> {
  const { accounts } = portal.as(world.people[person]);
  const { revision } = await accounts.getAbsence({});
  return refusalIn(accounts.changeAbsence({ ...absence, revision }));
}
const inRosterFor = async (reader: 'chair' | 'member', person: 'member' | 'observer') =>
  (await portal.as(world.people[reader]).spaces.listMembers({ spaceId })).items.find(
    (each) => each.person.id === world.people[person],
  )?.absence;

test('only an active colleague stands in, and the answer is the same for whoever does not exist', async () => {
  const { chair, suspended, member, delegate2 } = world.people;
  const days = { from: dayFromNow(0), until: dayFromNow(7) };
  for (const deputyId of [chair, suspended, member, `per_${'7'.repeat(26)}` as Id<'person'>]) {
    expect(await away('member', { ...days, deputyId })).toBe(
      'rule_violation accounts.deputy_is_no_colleague',
    );
  }
  expect(await away('member', { ...days, deputyId: delegate2 })).toBe('allowed');
  expect(await recorded(portal, 'accounts.changeAbsence', 'person', member)).toContain('allowed');
  const own = await portal.as(member).accounts.getAbsence({});
  expect(own).toMatchObject({ ...days, deputyId: delegate2, isAway: true });
  expect(own.colleagues.map((each) => each.id)).toEqual([delegate2]);
});

test('days that are over, too far or the wrong way round are refused, and half of them', async () => {
  expect(await away('observer', { from: dayFromNow(3), until: dayFromNow(2) })).toContain('ends_early');
  expect(await away('observer', { from: dayFromNow(-3), until: dayFromNow(-1) })).toContain('is_over');
  expect(await away('observer', { from: dayFromNow(0), until: dayFromNow(400) })).toContain('too_long');
  expect(await away('observer', { from: dayFromNow(0) })).toContain('invalid_input');
});

test('whoever shares a group sees until when; the deputy has a name only for who may know them', async () => {
  expect(await inRosterFor('chair', 'member')).toEqual({ until: dayFromNow(7), deputy: 'Delegate2 Person' });
  await away('observer', { from: dayFromNow(0), until: dayFromNow(5), deputyId: world.people.exMember });
  expect(await inRosterFor('chair', 'observer')).toEqual({ until: dayFromNow(5), deputy: null });
  await away('observer', { from: dayFromNow(2), until: dayFromNow(5) });
  expect(await inRosterFor('chair', 'observer')).toBeNull();
});

test('a deputy is told where their colleague is mentioned, as far as they may read it, while it lasts', async () => {
  const { chair, member, observer, exMember } = world.people;
  await away('observer', { from: dayFromNow(0), until: dayFromNow(5), deputyId: exMember });
  const { id: threadId } = await portal.as(chair).spaces.getSpaceThread({ spaceId });
  const mention = () =>
    portal.as(chair).spaces.postToThread({ threadId, body: 'Please answer.', mentions: [member, observer] });
  const told = async () => {
    while ((await portal.owner.query('select from outbox where handled_at is null')).rowCount) {
      await drainOutbox(portal.services, { queue: null });
    }
    const { rows } = await portal.owner.query<{ recipient: string; state: string }>(
      `delete from mails where template = 'mentioned-deputy' returning recipient, state`,
    );
    return rows.map(({ recipient, state }) => `${recipient} ${state}`).sort();
  };
  await mention();
  expect(await told()).toEqual([
    'delegate2@enterprise.example kept',
    'exmember@institute.example not_entitled',
  ]);
  expect(await away('member', {})).toBe('allowed');
  expect(await away('observer', {})).toBe('allowed');
  await mention();
  expect(await told()).toEqual([]);
});

test('who saved meanwhile in another tab is not overwritten', async () => {
  const { accounts } = portal.as(world.people.member);
  const { revision } = await accounts.getAbsence({});
  const until = dayFromNow(9);
  await accounts.changeAbsence({ from: dayFromNow(1), until, revision });
  expect(await refusalIn(accounts.changeAbsence({ revision }))).toContain('conflict');
  expect((await accounts.getAbsence({})).until).toBe(until);
});
