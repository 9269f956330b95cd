import { drainOutbox } from '@portal/api';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
const drain = async () => {
  while ((await portal.owner.query('select from outbox where handled_at is null')).rowCount) {
    await drainOutbox(portal.services, { queue: null });
  }
};

test('the pace of news is once a day until somebody chooses another, for themselves', async () => {
  const { observer, member } = world.people;
  const api = portal.as(observer).notifications;
  const { pace, revision } = await api.getMailSettings({});
  expect(pace).toBe('daily');
  await api.changeMailPace({ pace: 'at_once', revision });
  expect(await refusalIn(api.changeMailPace({ pace: 'off', revision }))).toContain('conflict');
  expect((await api.getMailSettings({})).pace).toBe('at_once');
  expect((await portal.as(member).notifications.getMailSettings({})).pace).toBe('daily');
  expect(await recorded(portal, 'notifications.changeMailPace', 'person', observer)).toContain('allowed');
});

test('off means no news, and what is meant for somebody by name comes all the same', async () => {
  const { observer, member, secretary } = world.people;
  const spaceId = await anActiveGroup(portal, world, { name: 'Quiet' });
  const api = portal.as(observer);
  const { revision } = await api.notifications.getMailSettings({});
  await api.notifications.changeMailPace({ pace: 'off', revision });
  await api.spaces.followSpace({ spaceId, follow: true });
  const { id: threadId } = await api.spaces.getSpaceThread({ spaceId });
  await api.spaces.followThread({ threadId, follow: true });
  await drain();
  await portal.owner.query('delete from mails');
  await aDocument(portal, member, spaceId);
  await portal.as(secretary).spaces.postToThread({ threadId, body: 'To all.' });
  await portal.as(secretary).spaces.postToThread({ threadId, body: 'To you.', mentions: [observer] });
  await drain();
  const { rows } = await portal.owner.query(
    `select template from mails where recipient = 'observer@institute.example'`,
  );
  expect(rows).toEqual([{ template: 'mentioned' }]);
  expect((await portal.owner.query('select from notices')).rowCount).toBe(0);
});

test('the settings list what one follows, and no longer what one may not see', async () => {
  const { exMember, member } = world.people;
  const spaceId = await anActiveGroup(portal, world, {
    name: 'Left behind',
    seats: { exMember: 'member', member: 'member' },
  });
  const documentId = await aDocument(portal, member, spaceId, { title: 'Paper' });
  const api = portal.as(exMember);
  await api.spaces.followSpace({ spaceId, follow: true });
  await api.documents.followDocument({ documentId, follow: true });
  const { follows } = await api.notifications.getMailSettings({});
  expect(follows.map((each) => [each.space.name, each.document?.title ?? null])).toEqual([
    ['Left behind', null],
    ['Left behind', 'Paper'],
  ]);
  await api.spaces.leaveSpace({ spaceId });
  expect((await api.notifications.getMailSettings({})).follows).toEqual([]);
});
