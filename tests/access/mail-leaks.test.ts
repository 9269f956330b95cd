import { drainOutbox, sendMail, writeDigests } from '@portal/api';
import { type Id, uuidFromId } from '@portal/domain/kernel/ids';
import type { OutgoingMail } from '@portal/platform/mailer';
import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup, aSeat, aVersion } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, beforeEach, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let hidden: Id<'space'>;
let drawer: Id<'folder'>;
let open: Id<'space'>;

/** Words that occur once in the portal. The group's name and numbers are told to its readers; the rest to nobody. */
const groupName = 'Quixaltitude';
const untold = ['zanthomere', 'wobblefile', 'mirabelotron', 'threadwhistle', 'reasonowl'];
const followers = ['observer', 'exMember', 'outsider', 'manager', 'reviewer', 'admin', 'auditor'] as const;

beforeAll(async () => {
  world = await aWorld(portal);
  hidden = await anActiveGroup(portal, world, { name: groupName });
  open = await anActiveGroup(portal, world, { name: 'Open', visibility: 'public', defaultLabel: 'public' });
  const { documents } = portal.as(world.people.member);
  drawer = (await documents.createFolder({ spaceId: hidden, name: 'zanthomere drawer' })).id;
  await aSeat(portal, world, hidden, 'exMember', 'member');
  await drain();
}, 60_000);
beforeEach(async () => {
  await portal.owner.query('delete from mails');
  await portal.owner.query('delete from notices');
  await portal.owner.query('delete from follows');
  await portal.owner.query('delete from thread_follows');
});

const queued: Id<'mail'>[] = [];
const queue = async (_tx: unknown, mailId: Id<'mail'>) => void queued.push(mailId);
async function drain(): Promise<void> {
  while ((await portal.owner.query('select from outbox where handled_at is null')).rowCount) {
    await drainOutbox(portal.services, { queue });
  }
}

/** Everybody follows everything, by the operator's hand: as if they had once had a right to it. */
async function followEverything(): Promise<void> {
  for (const who of followers) {
    const person = uuidFromId('person', world.people[who]);
    await portal.owner.query(
      `insert into follows (id, person_id, space_id, document_id, folder_id, created_at)
       select gen_random_uuid(), $1::uuid, id, null::uuid, null::uuid, now() from spaces
       union all select gen_random_uuid(), $1::uuid, space_id, id, null, now() from documents
       union all select gen_random_uuid(), $1::uuid, space_id, null, id, now() from folders`,
      [person],
    );
    await portal.owner.query('insert into thread_follows select id, $1::uuid, true from threads', [person]);
  }
}

async function muchHappens(): Promise<void> {
  const { member, chair } = world.people;
  const documentId = await aDocument(portal, member, hidden, {
    folderId: drawer,
    title: 'zanthomere',
    fileName: 'wobblefile.txt',
    body: 'mirabelotron',
  });
  await followEverything();
  await aVersion(portal, member, documentId);
  for (const { id: threadId } of [
    await portal.as(chair).spaces.getSpaceThread({ spaceId: hidden }),
    await portal.as(chair).documents.getDocumentThread({ documentId }),
  ]) {
    await portal.as(chair).spaces.postToThread({ threadId, body: 'threadwhistle' });
  }
  await portal.as(member).documents.withdrawDocument({ documentId, reason: 'reasonowl' });
  await aDocument(portal, member, open, { title: 'zanthomere', label: 'public' });
}

/** All words that leave by mail, by the address they go to; and what is kept of them. */
async function told(): Promise<Map<string, string>> {
  const out: OutgoingMail[] = [];
  const mailer = { send: async (mail: OutgoingMail) => void out.push(mail) };
  for (const id of queued.splice(0)) await sendMail(portal.services, mailer, id);
  const { rows } = await portal.owner.query<{ to: string; words: string }>(
    `select recipient as to, subject || ' ' || body as words from mails`,
  );
  const words = new Map<string, string>();
  const all = [...rows, ...out.map((mail) => ({ to: mail.to, words: `${mail.subject} ${mail.text}` }))];
  for (const each of all) words.set(each.to, `${words.get(each.to) ?? ''} ${each.words}`);
  return words;
}

const address = async (who: (typeof followers)[number]) => {
  const { rows } = await portal.owner.query<{ email: string }>('select email from people where id = $1', [
    uuidFromId('person', world.people[who]),
  ]);
  return rows[0]?.email as string;
};

test.each(['at_once', 'daily'])(
  'at the pace %s nobody is told of a hidden group, document or thread, and nobody its words',
  async (pace) => {
    await portal.owner.query('update people set mail_pace = $1', [pace]);
    await portal
      .as(world.people.exMember)
      .spaces.leaveSpace({ spaceId: hidden })
      .catch(() => {});
    await muchHappens();
    await drain();
    portal.clock.pass({ days: 1 });
    await writeDigests(portal.services, { queue });
    const words = await told();
    expect(words.get(await address('observer'))).toContain(groupName);
    for (const who of followers.filter((each) => each !== 'observer')) {
      const theirs = words.get(await address(who)) ?? '';
      expect([who, theirs.includes(groupName), theirs.includes('QUI-')]).toEqual([who, false, false]);
    }
    for (const word of untold) expect([...words.values()].join(' ')).not.toContain(word);
  },
  60_000,
);

test.each(['at_once', 'daily'])(
  'at the pace %s what was planned for somebody is emptied when the right ends',
  async (pace) => {
    await portal.owner.query('update people set mail_pace = $1', [pace]);
    await aSeat(portal, world, hidden, 'exMember', 'member');
    await muchHappens();
    await drain();
    portal.clock.pass({ days: 1 });
    await writeDigests(portal.services, { queue });
    const to = await address('exMember');
    const planned = async () => {
      const { rows } = await portal.owner.query<{ words: string }>(
        `select string_agg(subject || body, ' ') as words from mails where recipient = $1`,
        [to],
      );
      return rows[0]?.words ?? '';
    };
    expect(await planned()).toContain(groupName);
    await portal.as(world.people.exMember).spaces.leaveSpace({ spaceId: hidden });
    expect((await told()).get(to) ?? '').not.toContain(groupName);
  },
  60_000,
);
