import {
  createAccessToken,
  createCaller,
  createContext,
  drainOutbox,
  refusalsWritten,
  sendMail,
  whoIs,
} from '@portal/api';
import { tokenCredential } from '@portal/auth';
import type { SystemTx } from '@portal/db/transaction';
import { type Id, idFromUuid, uuidFromId } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { aDocument, anActiveGroup, aSeat } from '@portal/test-support/scenarios';
import { signedIn } from '@portal/test-support/sign-in';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeEach, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let round = 0;
beforeEach(async () => {
  if (round++ === 0) world = await aWorld(portal);
});
const reason = 'Works elsewhere now.';
const rosterOf = async (spaceId: Id<'space'>) => {
  const { items } = await portal.as(world.people.manager).spaces.listMembers({ spaceId });
  return Object.fromEntries(items.map((each) => [each.person.name, each.role]));
};
/** A group in which `member` is the only chair. */
async function ledByMember(name: string, others: Parameters<typeof anActiveGroup>[2] = {}) {
  const spaceId = await anActiveGroup(portal, world, { name, seats: { member: 'chair' }, ...others });
  await portal.as(world.people.delegate).spaces.leaveSpace({ spaceId });
  return spaceId;
}

test('everything ends in one step, is reported, and what was made stays', async () => {
  const { member, delegate2, chair } = world.people;
  const led = await ledByMember('Led', { seats: { member: 'chair', secretary: 'secretary' } });
  const other = await anActiveGroup(portal, world, { name: 'Other', visibility: 'partners', seats: {} });
  const third = await anActiveGroup(portal, world, { name: 'Third', seats: {} });
  const documentId = await aDocument(portal, member, led, { title: 'Their paper' });
  await portal.as(member).spaces.requestToJoin({ spaceId: other, message: 'May I?' });
  await portal
    .as(world.people.delegate)
    .spaces.inviteMember({ spaceId: third, email: 'member@enterprise.example', role: 'member' });
  const browser = await signedIn(portal, 'member@enterprise.example');
  const { secret } = await createAccessToken(browser.context(), { name: 'Report', scope: 'write' });
  const program = () =>
    createContext(portal.services, {
      credential: tokenCredential(`Bearer ${secret}`, portal.clock.now()) ?? { kind: 'anonymous' },
    });

  const before = await portal.as(delegate2).accounts.getAccess({ personId: member });
  expect(before).toMatchObject({ sessions: 1, accessTokens: 1, state: 'active' });
  expect(before.seats.map((seat) => seat.space?.name)).toEqual(['Led']);

  const end = (by: Id<'person'>) => portal.as(by).accounts.endAccess({ personId: member, reason });
  expect(await refusalIn(end(chair))).toBe('not_found common.not_found');
  expect(await end(delegate2)).toMatchObject({
    state: 'left',
    sessions: 1,
    accessTokens: 1,
    joinRequests: 1,
    invitations: 1,
    seats: [{ role: 'chair', successor: 'Secretary Person', isWithoutChair: false, space: { name: 'Led' } }],
  });

  expect(await whoIs(browser.context())).toBeNull();
  expect(await refusalIn(createCaller(program).accounts.getMe({}))).toBe(
    'unauthenticated common.sign_in_first',
  );
  expect(await refusalIn(signedIn(portal, 'member@enterprise.example'))).toBe(
    'forbidden accounts.wrong_credentials',
  );
  expect(await rosterOf(led)).toEqual({ 'Secretary Person': 'chair' });
  const { title } = await portal.as(world.people.secretary).documents.getDocument({ documentId });
  expect(title).toBe('Their paper');
  const { items } = await portal.as(world.people.delegate).spaces.listJoinRequests({ spaceId: other });
  expect(items.filter((each) => each.state === 'requested')).toEqual([]);
  const activity = await portal.as(world.people.secretary).spaces.listActivity({ spaceId: led });
  expect(activity.items.map((line) => line.action)).toEqual(
    expect.arrayContaining(['spaces.endSeat', 'spaces.changeRole']),
  );
  const { rows: left } = await portal.owner.query(
    `select (select count(*)::int from credentials where person_id = $1) as passwords,
       (select count(*)::int from thread_follows where person_id = $1) as follows,
       (select count(*)::int from memberships where person_id = $1 and ended_at is null) as seats`,
    [uuidFromId('person', member)],
  );
  expect(left).toEqual([{ passwords: 0, follows: 0, seats: 0 }]);
  await refusalsWritten();
  expect((await recorded(portal, 'accounts.endAccess', 'person', member)).sort()).toEqual([
    'allowed',
    'refused',
  ]);
  expect(await refusalIn(end(delegate2))).toBe('forbidden accounts.already_left');
  await portal.as(delegate2).accounts.readmitPerson({ personId: member });
});

test('a group whose only chair left is without one until the partnership manager names the next', async () => {
  const { member, manager, observer, delegate2 } = world.people;
  const led = await ledByMember('Alone', {
    seats: { member: 'chair', observer: 'observer', exMember: 'member' },
  });
  const { items } = await portal.as(manager).spaces.listMembers({ spaceId: led });
  const seatOf = (name: string) => items.find((each) => each.person.name === name)?.id as Id<'membership'>;
  const give = (role: 'chair' | 'secretary', by = manager, name = 'ExMember Person') =>
    refusalIn(portal.as(by).spaces.changeRole({ membershipId: seatOf(name), role }));
  expect(await give('chair')).toBe('forbidden spaces.role_lacks_manageMembers');

  const { seats } = await portal.as(delegate2).accounts.endAccess({ personId: member, reason });
  expect(seats).toMatchObject([{ successor: null, isWithoutChair: true }]);
  expect(await give('secretary')).toBe('forbidden spaces.fills_chair_only');
  expect(await give('chair', observer)).toBe('forbidden spaces.role_lacks_manageMembers');
  expect(await give('chair')).toBe('allowed');
  expect(await rosterOf(led)).toMatchObject({ 'ExMember Person': 'chair' });
  expect(await give('chair', manager, 'Observer Person')).toBe('forbidden spaces.role_lacks_manageMembers');
  await portal.as(delegate2).accounts.readmitPerson({ personId: member });
});

test('a delegate sees the groups of their people by name, an administrator only those they may know of', async () => {
  const { delegate2, admin, member } = world.people;
  const hidden = await anActiveGroup(portal, world, { name: 'Hidden from the administrator', seats: {} });
  await aSeat(portal, world, hidden, 'member', 'member');
  const { items } = await portal
    .as(delegate2)
    .accounts.listAccess({ organisationId: world.organisations.enterprise, limit: 50 });
  expect(items.map((seat) => [seat.person.name, seat.space?.name])).toContainEqual([
    'Member Person',
    'Hidden from the administrator',
  ]);
  const { seats } = await portal.as(admin).accounts.getAccess({ personId: member });
  expect(seats.map((seat) => seat.space)).toEqual([null]);
  expect(JSON.stringify(seats)).not.toContain('Hidden');
});

test('a mail that waits to be sent is asked for its right once more', async () => {
  await portal.owner.query(`update people set mail_pace = 'at_once'`);
  const { observer, secretary, manager } = world.people;
  const spaceId = await anActiveGroup(portal, world, {
    name: 'Mails',
    seats: { observer: 'observer', secretary: 'secretary' },
  });
  const { id: threadId } = await portal.as(observer).spaces.getSpaceThread({ spaceId });
  await portal.as(observer).spaces.followThread({ threadId, follow: true });
  await portal.as(secretary).spaces.postToThread({ threadId, body: 'Words for members.' });
  const queued: Id<'mail'>[] = [];
  const queue = async (_tx: SystemTx, mailId: Id<'mail'>) => {
    queued.push(mailId);
  };
  while ((await portal.owner.query('select from outbox where handled_at is null')).rowCount) {
    await drainOutbox(portal.services, { queue });
  }
  const { rows } = await portal.owner.query<{ id: string }>(
    `select id from mails where template = 'thread-post' and recipient = 'observer@institute.example' and state = 'queued'`,
  );
  const mailId = idFromUuid('mail', rows[0]?.id as string);
  expect(queued).toContain(mailId);
  await portal.as(manager).accounts.endAccess({ personId: observer, reason });
  const sent: string[] = [];
  const mailer = { send: async (mail: { to: string }) => void sent.push(mail.to) };
  for (const id of queued) await sendMail(portal.services, mailer as never, id);
  expect(sent).not.toContain('observer@institute.example');
  const { rows: after } = await portal.owner.query('select state, body from mails where id = $1', [
    rows[0]?.id,
  ]);
  expect(after).toEqual([{ state: 'not_entitled', body: '' }]);
});
