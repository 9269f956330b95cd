import type { Id } from '@portal/domain/kernel/ids';
import { indexed } from '@portal/test-support/indexed';
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

test('a member asks in the thread of a document, another answers, both follow it', async () => {
  const { member, chair } = world.people;
  const documentId = await aDocument(portal, member, group);
  const { id: threadId } = await portal.as(chair).documents.getDocumentThread({ documentId });
  const question = await portal
    .as(chair)
    .spaces.postToThread({ threadId, body: 'Which unit?', mentions: [member] });
  await portal
    .as(member)
    .spaces.postToThread({ threadId, body: 'Milliseconds.', answersPostId: question.id });
  const thread = await portal.as(member).documents.getDocumentThread({ documentId });
  expect(thread.posts.map(({ body, answersPostId }) => [body, answersPostId])).toEqual([
    ['Which unit?', null],
    ['Milliseconds.', question.id],
  ]);
  expect(thread.posts[0]?.mentions.map((each) => each.id)).toEqual([member]);
  expect(thread.following).toBe(true);
  expect(await recorded(portal, 'spaces.postToThread', 'post', question.id)).toEqual(['allowed']);
});

test('only people who can see the thread may be mentioned', async () => {
  const { id: threadId } = await portal.as(world.people.chair).spaces.getSpaceThread({ spaceId: group });
  const act = portal
    .as(world.people.chair)
    .spaces.postToThread({ threadId, body: 'x', mentions: [world.people.outsider] });
  expect(await refusalIn(act)).toBe('rule_violation spaces.mentioned_cannot_see');
});

test('observers read and do not write; strangers find nothing', async () => {
  const { id: threadId } = await portal.as(world.people.observer).spaces.getSpaceThread({ spaceId: group });
  const post = (person: Id<'person'>, id = threadId) =>
    refusalIn(portal.as(person).spaces.postToThread({ threadId: id, body: 'x' }));
  expect(await post(world.people.observer)).toBe('forbidden spaces.role_lacks_discuss');
  expect(await post(world.people.outsider)).toBe(await post(world.people.outsider, neverExisted.thread));
});

test('while a document lies in the trash its thread is nobody’s, and as before once it is taken out', async () => {
  const { member, chair, secretary } = world.people;
  const documentId = await aDocument(portal, member, group);
  const { id: threadId } = await portal.as(member).documents.getDocumentThread({ documentId });
  const post = (person: Id<'person'>) =>
    refusalIn(portal.as(person).spaces.postToThread({ threadId, body: 'quizzical' }));
  const read = (person: Id<'person'>) =>
    refusalIn(portal.as(person).documents.getDocumentThread({ documentId }));
  const find = async (person: Id<'person'>) => {
    await indexed(portal);
    return JSON.stringify(await portal.as(person).search.search({ q: 'quizzical' })).includes(documentId);
  };
  expect(await post(member)).toBe('allowed');
  expect(await find(chair)).toBe(true);
  await portal.as(member).documents.trashDocuments({ documentIds: [documentId] });
  for (const person of [member, chair, secretary]) {
    expect(await post(person)).toBe(
      await refusalIn(
        portal.as(person).spaces.postToThread({ threadId: neverExisted.thread, body: 'quizzical' }),
      ),
    );
    expect(await read(person)).toBe('forbidden document.is_trashed');
    expect(await find(person)).toBe(false);
  }
  await portal.as(chair).documents.restoreDocuments({ documentIds: [documentId] });
  expect([await read(chair), await post(chair), await find(secretary)]).toEqual(['allowed', 'allowed', true]);
});
