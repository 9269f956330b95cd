import { downloadDocuments } from '@portal/api';
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

const trash = (person: Id<'person'>, documentId: Id<'document'>, revision?: number) =>
  portal.as(person).documents.trashDocuments({
    documentIds: [documentId],
    revisions: revision === undefined ? undefined : [revision],
  });
const trashOf = async (person: Id<'person'>) =>
  (await portal.as(person).documents.listTrash({ spaceId: group })).items.map(({ id }) => id);

/** Every way by which somebody could come across a document. */
async function tracesFor(person: Id<'person'>, documentId: Id<'document'>): Promise<string[]> {
  const api = portal.as(person);
  const found: Record<string, unknown> = {
    library: await api.documents.listDocuments({ spaceId: group }),
    newest: await api.documents.listNewestDocuments({}),
    own: await api.documents.listNewestDocuments({ byMyOrganisation: true }),
    home: await api.accounts.getHome({}),
    search: await api.search.search({ q: 'wobblefile' }),
    palette: await api.search.suggestEntries({ q: 'wobblef' }),
    archive: await downloadDocuments.handle(portal.contextOf(person), { spaceId: group }),
  };
  return Object.keys(found).filter((where) => JSON.stringify(found[where]).includes(documentId));
}

test('what is put away is in no list of anybody, and its author and the keepers find it in the trash', async () => {
  const { member, secretary, observer } = world.people;
  const documentId = await aDocument(portal, member, group, { title: 'wobblefile', body: 'wobblefile' });
  await indexed(portal);
  expect(await tracesFor(member, documentId)).toHaveLength(7);
  expect(await refusalIn(trash(observer, documentId))).toBe('forbidden documents.only_author_or_keeper');
  expect(await refusalIn(trash(member, documentId, 9))).toBe('conflict common.changed_meanwhile');
  await trash(member, documentId, 1);
  await indexed(portal);
  for (const person of [member, secretary, observer]) expect(await tracesFor(person, documentId)).toEqual([]);
  const read = (person: Id<'person'>, id = documentId) =>
    refusalIn(portal.as(person).documents.getDocument({ documentId: id }));
  expect(await read(observer)).toBe(await read(observer, neverExisted.document));
  expect([await read(member), await read(secretary)]).toEqual(['allowed', 'allowed']);
  expect([await trashOf(member), await trashOf(secretary)]).toEqual([[documentId], [documentId]]);
  expect(await refusalIn(trashOf(observer).then(() => Promise.resolve()))).toBe(
    'forbidden spaces.role_lacks_post',
  );
  expect(await recorded(portal, 'documents.trashDocuments', 'document', documentId)).toContain('allowed');
});

test('the trash of another is not mine, and what lies in it takes no change', async () => {
  const { member, delegate, secretary } = world.people;
  const documentId = await aDocument(portal, secretary, group);
  await trash(secretary, documentId);
  expect(await trashOf(member)).not.toContain(documentId);
  expect(await trashOf(delegate)).toContain(documentId);
  const { abilities } = await portal.as(secretary).documents.getDocument({ documentId });
  const refused = [
    'addVersion',
    'renameDocuments',
    'relabelDocuments',
    'withdrawDocument',
    'recallDocument',
    'trashDocuments',
  ];
  for (const act of refused) {
    expect(abilities[act as keyof typeof abilities], act).toEqual({
      allowed: false,
      reason: 'document.is_trashed',
    });
  }
  expect(abilities.restoreDocuments).toEqual({ allowed: true });
});

test('what was withdrawn stays in the record and cannot be put away', async () => {
  const { member } = world.people;
  const documentId = await aDocument(portal, member, group);
  await portal.as(member).documents.withdrawDocument({ documentId, reason: 'Past.' });
  expect(await refusalIn(trash(member, documentId))).toBe('forbidden document.is_withdrawn');
});
