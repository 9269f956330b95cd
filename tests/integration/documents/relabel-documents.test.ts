import { openContent } from '@portal/api';
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
  group = await anActiveGroup(portal, world, { visibility: 'partners' });
});

const sees = (person: Id<'person'>, documentId: Id<'document'>) =>
  refusalIn(portal.as(person).documents.getDocument({ documentId }));
const opens = (person: Id<'person'>, documentId: Id<'document'>) =>
  refusalIn(openContent(portal.contextOf(person), { documentId, version: 1, kind: 'view' }));

test('who loses it loses page, bytes, list and search with the commit; who gains it has them', async () => {
  const { member, observer, secretary, outsider } = world.people;
  const documentId = await aDocument(portal, member, group, { title: 'Cell chemistry', body: 'zanthomere' });
  await indexed(portal);
  const relabel = (input: object) =>
    portal.as(member).documents.relabelDocuments({ documentIds: [documentId], ...input } as never);
  const hits = async (person: Id<'person'>) =>
    (await portal.as(person).search.search({ q: 'zanthomere' })).items.length;
  await relabel({ label: 'named', organisations: [world.organisations.body] });
  expect(await sees(observer, documentId)).toBe('not_found common.not_found');
  expect(await opens(observer, documentId)).toBe('not_found common.not_found');
  expect(await hits(observer)).toBe(0);
  expect([await sees(secretary, documentId), await opens(secretary, documentId)]).toEqual([
    'allowed',
    'allowed',
  ]);
  expect(await hits(secretary)).toBe(1);
  expect(await refusalIn(relabel({ label: 'partners' }))).toBe('rule_violation documents.reason_to_widen');
  await relabel({ label: 'partners', reason: 'Agreed in the meeting.' });
  expect([await sees(outsider, documentId), await hits(outsider)]).toEqual(['allowed', 1]);
  expect(await recorded(portal, 'documents.relabelDocuments', 'document', documentId)).toEqual([
    'allowed',
    'allowed',
  ]);
  expect(await refusalIn(relabel({ label: 'partners' }))).toBe('rule_violation documents.nothing_changed');
});

test('keepers of other organisations narrow an audience and never widen it', async () => {
  const { member, secretary, chair, delegate2 } = world.people;
  const documentId = await aDocument(portal, member, group, { label: 'group' });
  const relabel = (person: Id<'person'>, label: 'partners' | 'named', organisations: string[] = []) =>
    refusalIn(
      portal.as(person).documents.relabelDocuments({
        documentIds: [documentId],
        label,
        organisations,
        reason: 'Because.',
      }),
    );
  expect(await relabel(secretary, 'partners')).toBe('rule_violation documents.only_sender_widens');
  expect(await relabel(secretary, 'named', [world.organisations.institute])).toBe('allowed');
  // The sender is never cut off, and neither is who did it.
  expect([await sees(member, documentId), await sees(secretary, documentId)]).toEqual(['allowed', 'allowed']);
  expect(await sees(chair, documentId)).toBe('not_found common.not_found');
  expect(await relabel(delegate2, 'partners')).toBe('not_found common.not_found');
});

test('a label that the space does not offer, or an organisation without a seat, is refused', async () => {
  const { member } = world.people;
  const documentId = await aDocument(portal, member, group);
  const relabel = (input: object) =>
    refusalIn(portal.as(member).documents.relabelDocuments({ documentIds: [documentId], ...input } as never));
  expect(await relabel({ label: 'public', reason: 'x' })).toBe(
    'rule_violation documents.label_wider_than_space',
  );
  expect(await relabel({ label: 'named' })).toBe('rule_violation documents.nobody_named');
  expect(await relabel({ label: 'named', organisations: [world.organisations.rival] })).toBe(
    'rule_violation documents.named_not_on_roster',
  );
  const hidden = (id: Id<'document'>) =>
    refusalIn(
      portal.as(world.people.pending).documents.relabelDocuments({ documentIds: [id], label: 'group' }),
    );
  expect(await hidden(documentId)).toBe(await hidden(neverExisted.document));
});

test('the preview says who gains and who loses, and so it is', async () => {
  const { member, secretary } = world.people;
  const documentId = await aDocument(portal, member, group, { label: 'group' });
  const preview = async (person: Id<'person'>, label: 'partners' | 'named', organisations: string[] = []) => {
    const asked = { documentIds: [documentId], label, organisations };
    const { documents } = await portal.as(person).documents.previewRelabel(asked);
    const { gains, loses, refusal, needsReason } = documents[0] as (typeof documents)[number];
    const named = (shift: typeof gains) =>
      shift.map(({ organisation, people }) => `${organisation.name}: ${people}`);
    return { gains: named(gains), loses: named(loses), refusal, needsReason };
  };
  const wider = await preview(member, 'partners');
  expect(wider.gains).toContain('Kestrel Motors: 1');
  expect([wider.loses, wider.refusal, wider.needsReason]).toEqual([[], null, true]);
  expect((await preview(secretary, 'partners')).refusal).toBe('documents.only_sender_widens');
  const narrower = await preview(member, 'named', [world.organisations.body]);
  expect(narrower).toEqual({
    gains: [],
    loses: ['Institute of Energy Storage: 1', 'Ministry of Transport: 2'],
    refusal: null,
    needsReason: false,
  });
  const count = async () => {
    const audience = await portal.as(member).documents.getAudience({ documentId });
    return audience.byOrganisation.map(({ organisation }) => organisation.name).sort();
  };
  const before = await count();
  await portal.as(member).documents.relabelDocuments({
    documentIds: [documentId],
    label: 'named',
    organisations: [world.organisations.body],
  });
  expect(before.filter((each) => !narrower.loses.join().includes(each))).toEqual(await count());
});
