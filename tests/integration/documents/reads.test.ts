import { documentSorts } from '@portal/domain/documents/documents.inputs';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let group: Id<'space'>;
beforeAll(async () => {
  world = await aWorld(portal);
  group = await anActiveGroup(portal, world, { visibility: 'partners' });
  for (const title of ['Beta', 'alpha', 'Gamma', 'delta', 'Epsilon', 'zeta', 'Eta']) {
    await aDocument(portal, world.people.member, group, {
      title,
      label: title === 'Eta' ? 'partners' : 'group',
    });
  }
});

test.each(documentSorts)(
  'documents.listDocuments pages completely and without repeats, sorted by %s',
  async (sort) => {
    const api = portal.as(world.people.chair);
    const whole = await api.documents.listDocuments({ spaceId: group, sort });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.documents.listDocuments({ spaceId: group, sort, limit: 3, cursor });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(whole.items.map((item) => item.id));
    expect(new Set(seen).size).toBe(7);
  },
);

test('a partner outside the group sees what is for partners, by organisation and without names', async () => {
  const api = portal.as(world.people.outsider);
  const { items } = await api.documents.listDocuments({ spaceId: group });
  expect(items.map(({ title, sender, senderOrganisation }) => [title, sender, senderOrganisation])).toEqual([
    ['Eta', null, 'Voltara Mobility'],
  ]);
  expect((await api.documents.listNewestDocuments({})).items.map((item) => item.title)).toEqual(['Eta']);
  expect((await portal.as(world.people.manager).documents.listNewestDocuments({})).items).toEqual([]);
});

test('documents.previewAudience and documents.getAudience count who can read, and name a competitor only as such', async () => {
  const api = portal.as(world.people.member);
  const forGroup = await api.documents.previewAudience({ spaceId: group, label: 'group' });
  expect([forGroup.people, forGroup.organisations, forGroup.hostStaff, forGroup.includesCompetitor]).toEqual([
    5,
    4,
    0,
    false,
  ]);
  const forPartners = await api.documents.previewAudience({ spaceId: group, label: 'partners' });
  expect([forPartners.hostStaff, forPartners.includesCompetitor]).toEqual([0, true]);
  const named = await api.documents.previewAudience({
    spaceId: group,
    label: 'named',
    organisations: [world.organisations.body],
  });
  expect(named.byOrganisation.flatMap((each) => each.names.map((person) => person.name)).sort()).toEqual([
    'Member Person',
    'Secretary Person',
  ]);
  const { items } = await api.documents.listDocuments({ spaceId: group, label: 'partners' });
  const documentId = items[0]?.id as Id<'document'>;
  expect((await api.documents.getAudience({ documentId })).people).toBe(forPartners.people);
  const stranger = await portal.as(world.people.outsider).documents.getAudience({ documentId });
  expect(stranger.byOrganisation.every((each) => each.names.length === 0)).toBe(true);
  expect((await portal.as(world.people.outsider).documents.getDocumentThread({ documentId })).posts).toEqual(
    [],
  );
});

test('a filter by an organisation that one may not know of is refused as unknown', async () => {
  const list = (organisationId: Id<'organisation'>) =>
    refusalIn(portal.as(world.people.member).documents.listDocuments({ spaceId: group, organisationId }));
  expect(await list(world.organisations.applicant)).toBe('not_found common.not_found');
  expect(await recorded(portal, 'documents.listDocuments', 'space', group)).toEqual([]);
});
