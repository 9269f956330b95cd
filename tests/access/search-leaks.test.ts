import { answerRest, type Operation, operations } from '@portal/api';
import type { Id } from '@portal/domain/kernel/ids';
import { aDocx } from '@portal/test-support/files';
import { indexed } from '@portal/test-support/indexed';
import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let hidden: Id<'space'>;

/** Words that occur once in the portal, by where: made up, so that nobody finds them by chance. */
const canaries = {
  group: 'quixaltitude',
  purpose: 'purplexation',
  title: 'zanthomere',
  'file name': 'wobblefile',
  text: 'mirabelotron',
  'chinese text': '鸑鷟',
  post: 'threadwhistle',
  'post in a document': 'margincrow',
  recalled: 'recallowl',
} as const;
type Place = keyof typeof canaries;

/** Who may find what: everybody with a seat, the manager what stands in the overview. */
const insiders = ['observer', 'member', 'secretary', 'chair', 'delegate'] as const;
const outsiders = ['outsider', 'delegate2', 'exMember', 'reviewer', 'officer', 'auditor', 'admin'] as const;

beforeAll(async () => {
  world = await aWorld(portal);
  const { member, chair, delegate } = world.people;
  const { items: themes } = await portal.asStranger().workingGroups.listThemes({});
  await anActiveGroup(portal, world, { name: 'Open group', visibility: 'public', defaultLabel: 'public' });
  hidden = await anActiveGroup(portal, world, { name: `Group ${canaries.group}` });
  await portal.as(delegate).workingGroups.proposeWorkingGroup({
    name: 'Proposed',
    themeId: themes[0]?.id as string,
    purpose: `To be ${canaries.purpose}.`,
    endsOn: '2027-12-31',
    visibility: 'public',
  });
  await aDocument(portal, member, hidden, {
    title: canaries.title,
    fileName: `${canaries['file name']}.docx`,
    body: aDocx([`The ${canaries.text} is here, 有凤名${canaries['chinese text']}。`]),
  });
  const thread = await portal.as(chair).spaces.getSpaceThread({ spaceId: hidden });
  await portal.as(chair).spaces.postToThread({ threadId: thread.id, body: `What of the ${canaries.post}?` });
  const documentId = await aDocument(portal, member, hidden, { title: 'Another' });
  const about = await portal.as(chair).documents.getDocumentThread({ documentId });
  await portal.as(chair).spaces.postToThread({ threadId: about.id, body: canaries['post in a document'] });
  const recalled = await aDocument(portal, member, hidden, { title: canaries.recalled });
  await indexed(portal);
  await portal.as(member).documents.recallDocument({ documentId: recalled, reason: 'A mistake.' });
}, 60_000);

const overRest = operations.find((each) => each.name === 'search.search') as unknown as Operation;

const found = async (who: keyof World['people'], word: string) => {
  const api = portal.as(world.people[who]).search;
  const [page, typed] = await Promise.all([
    api.search({ q: word }),
    api.suggestEntries({ q: word.slice(0, -1) }),
  ]);
  return { page, typed };
};

test.each(Object.entries(canaries))(
  'a word in the %s is found by those who may see it',
  async (place, word) => {
    const who = place === 'purpose' ? 'delegate' : place === 'recalled' ? 'chair' : 'observer';
    expect((await found(who, word)).page.items.length).toBeGreaterThan(0);
  },
);

test.each(outsiders)(
  '%s finds none of the words anywhere, and is told nothing apart from a word that never was',
  async (who) => {
    const nothing = { page: { items: [], nextCursor: null }, typed: { items: [] } };
    expect(await found(who, 'neverwasaword')).toEqual(nothing);
    for (const word of Object.values(canaries)) {
      expect([word, await found(who, word)]).toEqual([word, nothing]);
      const parts = [word.slice(0, 4), `${word} group`, word.toUpperCase()];
      for (const part of parts) {
        const { page, typed } = await found(who, part);
        expect(JSON.stringify([page, typed])).not.toContain(word);
      }
      for (const filter of [{ type: 'document' }, { label: 'group' }, { year: 2026 }] as const) {
        const page = await portal.as(world.people[who]).search.search({ q: word, ...filter });
        expect(page).toEqual(nothing.page);
      }
      const asked = { params: {}, query: { q: word }, body: undefined };
      const rest = await answerRest(overRest, portal.contextOf(world.people[who]), asked);
      expect(rest).toEqual({ status: 200, body: nothing.page });
    }
  },
);

test('the manager finds what the overview says, and nothing that is inside', async () => {
  const inside: Place[] = [
    'title',
    'file name',
    'text',
    'chinese text',
    'post',
    'post in a document',
    'recalled',
  ];
  for (const place of inside) {
    expect([place, (await found('manager', canaries[place])).page.items]).toEqual([place, []]);
  }
  expect((await found('manager', canaries.group)).page.items.map((hit) => hit.type)).toEqual([
    'working_group',
  ]);
});

test('strangers, pending and suspended people ask for nothing', async () => {
  await expect(portal.asStranger().search.search({ q: 'open' })).rejects.toThrow('common.sign_in_first');
  await expect(portal.as(world.people.pending).search.search({ q: 'open' })).rejects.toThrow(
    'common.account_not_active',
  );
  await expect(portal.as(world.people.suspended).search.search({ q: 'open' })).rejects.toThrow(
    'common.sign_in_first',
  );
});

test('who leaves finds nothing from the next question on', async () => {
  const members = await portal.as(world.people.delegate).spaces.listMembers({ spaceId: hidden });
  const seat = members.items.find((each) => each.person.id === world.people.observer);
  await portal
    .as(world.people.delegate)
    .spaces.removeMember({ membershipId: seat?.id as string, reason: 'Left.' });
  for (const word of Object.values(canaries)) expect((await found('observer', word)).page.items).toEqual([]);
});

test('a hundred hidden things more change no answer of anybody outside', async () => {
  const open = await anActiveGroup(portal, world, {
    name: 'Open papers',
    visibility: 'public',
    defaultLabel: 'public',
  });
  for (let n = 1; n <= 3; n += 1) {
    await aDocument(portal, world.people.member, open, {
      title: `Shared paper ${n}`,
      label: 'public',
      body: 'common words',
    });
  }
  await indexed(portal);
  const questions = ['paper', 'common', 'shared paper', 'open'];
  const answers = async () => {
    const all: unknown[] = [];
    for (const who of outsiders) for (const q of questions) all.push(await found(who, q));
    return all;
  };
  const before = await answers();
  const mine = (await found('member', 'paper')).page.items.length;
  for (let n = 1; n <= 100; n += 1) {
    await aDocument(portal, world.people.member, hidden, {
      title: `Shared paper, hidden ${n}`,
      body: 'common words',
    });
  }
  await indexed(portal);
  expect(await answers()).toEqual(before);
  expect((await found('member', 'paper')).page.items.length).toBeGreaterThan(mine);
}, 120_000);

test('those inside find all of it', async () => {
  for (const who of insiders.filter((each) => each !== 'observer')) {
    expect((await found(who, canaries.text)).page.items).toHaveLength(1);
  }
});
