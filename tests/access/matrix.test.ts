import { randomUUID } from 'node:crypto';
import { registerOrganisation } from '@portal/api';
import { type Id, idFromUuid, uuidFromId } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup, aSeat } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';
import {
  type Answer,
  allOperations,
  call,
  contextFor,
  type Input,
  neverId,
  type Things,
  thingsOf,
} from './calls.ts';
import { type Expected, jobMatrix, matrix, type Outcome, type Persona, personas } from './matrix.ts';

const portal = usePortal();
let world: World;
let themeId: Id<'theme'>;
let shared: Things;
let names = 0;

beforeAll(async () => {
  world = await aWorld(portal);
  const { items } = await portal.asStranger().workingGroups.listThemes({});
  themeId = items[0]?.id as Id<'theme'>;
  shared = await freshThings();
});

/** A group with every seat of the matrix filled, and somebody who had one. */
async function freshThings(): Promise<Things> {
  names += 1;
  const spaceId = await anActiveGroup(portal, world, { name: `Group ${names}`, visibility: 'members' });
  await aSeat(portal, world, spaceId, 'exMember', 'member');
  await portal.as(world.people.exMember).spaces.leaveSpace({ spaceId });
  return thingsOf(portal, world, spaceId);
}

async function aProposedGroup(): Promise<Id<'space'>> {
  names += 1;
  const { id } = await portal.as(world.people.delegate).workingGroups.proposeWorkingGroup({
    name: `Proposal ${names}`,
    themeId,
    purpose: 'To be decided.',
    endsOn: '2027-12-31',
    visibility: 'members',
    defaultLabel: 'group',
  });
  await seatEverybody(id);
  return id;
}

/** Seats in a group that is not open yet can come by the operator's hand only. */
async function seatEverybody(spaceId: Id<'space'>): Promise<void> {
  await portal.owner.query(
    `insert into memberships (id, space_id, person_id, role, since, created_at, updated_at, revision)
     select gen_random_uuid(), s.id, p.id, split_part(p.email, '@', 1), now(), now(), now(), 1
     from people p, spaces s where s.name = $1 and split_part(p.email, '@', 1) in
       ('chair', 'secretary', 'member', 'observer')`,
    [`Proposal ${names}`],
  );
  expect(spaceId).toBeTruthy();
}

/** A complete input about these things; ids by the names of their fields. */
async function inputOf(
  { name, persona }: { name: string; persona: Persona },
  things: Things,
  proposed: () => Promise<Id<'space'>>,
): Promise<Input> {
  const reason = 'For a test.';
  const { spaceId, documentId, threadId, membershipId, joinRequestId, invitationId } = things;
  const { sessionId, savedSearchId, passkeyId, accessTokenId, accountInvitationId } = things;
  const { colleagueId, formerColleagueId, jobId } = things;
  const organisationId = world.organisations.body;
  const own: Record<string, () => Input | Promise<Input>> = {
    'accounts.getMe': () => ({}),
    'accounts.acceptTerms': () => ({ version: 1 }),
    'accounts.getHome': () => ({}),
    'accounts.getAbsence': () => ({}),
    'accounts.changeAbsence': async () => ({ revision: await revisionOf(persona) }),
    'accounts.changeProfile': async () => ({
      name: 'Somebody',
      locale: 'en',
      timeZone: 'Europe/Rome',
      theme: 'dark',
      density: 'compact',
      revision: await revisionOf(persona),
    }),
    'accounts.listSessions': () => ({}),
    'accounts.endSession': () => ({ sessionId }),
    'accounts.endOtherSessions': () => ({}),
    'accounts.listFactors': () => ({}),
    'accounts.listAccessTokens': () => ({}),
    'accounts.endAccessToken': () => ({ accessTokenId }),
    'accounts.requestEmailChange': () => ({ email: 'somebody@elsewhere.example' }),
    'accounts.removeAuthenticator': () => ({}),
    'accounts.removePasskey': () => ({ passkeyId }),
    'accounts.getAccess': () => ({ personId: colleagueId }),
    'accounts.endAccess': () => ({ personId: colleagueId, reason }),
    'accounts.readmitPerson': () => ({ personId: formerColleagueId }),
    'accounts.listAccess': () => ({ organisationId }),
    'accounts.changeDuties': async () => ({
      personId: world.people.officer,
      duties: ['follow_up_officer'],
      revision: await revisionOf('officer'),
    }),
    'accounts.suspendPerson': () => ({ personId: world.people.officer, reason }),
    'accounts.invitePerson': () => ({ organisationId, email: `${randomUUID()}@body.example` }),
    'accounts.listAccountInvitations': () => ({ organisationId }),
    'accounts.withdrawAccountInvitation': () => ({ accountInvitationId }),
    'organisations.addOrganisation': () => ({ name: 'New', kind: 'research', country: 'IT' }),
    'organisations.changeOrganisation': async () => ({
      organisationId,
      name: 'Road Safety Council',
      country: 'BE',
      revision: await organisationRevision(),
    }),
    'organisations.listApplications': () => ({}),
    'organisations.askApplicant': () => ({
      applicationId: things.organisationApplicationId,
      question: reason,
    }),
    'organisations.approveApplication': () => ({ applicationId: things.organisationApplicationId }),
    'organisations.declineApplication': () => ({ applicationId: things.organisationApplicationId, reason }),
    'organisations.suspendOrganisation': async () => ({
      organisationId: await anOrganisation('active'),
      reason,
    }),
    'organisations.readmitOrganisation': async () => ({ organisationId: await anOrganisation('suspended') }),
    'organisations.listPeople': () => ({ organisationId }),
    'organisations.listOrganisations': () => ({}),
    'organisations.getOrganisation': () => ({ organisationId: world.organisations.body }),
    'spaces.requestToJoin': () => ({ spaceId, message: reason }),
    'spaces.approveJoinRequest': () => ({ joinRequestId }),
    'spaces.declineJoinRequest': () => ({ joinRequestId, reason }),
    'spaces.withdrawJoinRequest': () => ({ joinRequestId }),
    'spaces.inviteMember': () => ({ spaceId, email: 'newcomer@institute.example' }),
    'spaces.withdrawInvitation': () => ({ invitationId }),
    'spaces.changeRole': () => ({ membershipId, role: 'member' }),
    'spaces.removeMember': () => ({ membershipId, reason }),
    'spaces.postToThread': () => ({ threadId, body: reason }),
    'spaces.followThread': () => ({ threadId, follow: true }),
    'spaces.followSpace': () => ({ spaceId, follow: true }),
    'workingGroups.getFrontPage': () => ({}),
    'workingGroups.listThemes': () => ({}),
    'workingGroups.listWorkingGroups': () => ({}),
    'workingGroups.proposeWorkingGroup': () => ({
      name: `Group of ${randomUUID()}`,
      themeId,
      purpose: reason,
      endsOn: '2027-12-31',
    }),
    'workingGroups.approveWorkingGroup': async () => ({ spaceId: await proposed() }),
    'workingGroups.declineWorkingGroup': async () => ({ spaceId: await proposed(), reason }),
    'documents.previewAudience': () => ({ spaceId, label: 'group' }),
    'documents.postDocument': () => ({ spaceId }),
    'documents.downloadDocuments': () => ({ spaceId }),
    'documents.listNewestDocuments': () => ({}),
    'notifications.getMailSettings': () => ({}),
    'notifications.changeMailPace': async () => ({ pace: 'daily', revision: await revisionOf(persona) }),
    'notifications.listMails': () => ({}),
    'notifications.resendMail': async () => ({ mailId: await aFailedMail() }),
    'search.search': () => ({ q: 'battery' }),
    'search.suggestEntries': () => ({ q: 'bat' }),
    'search.listSearches': () => ({}),
    'search.saveSearch': () => ({ name: randomUUID(), q: 'battery' }),
    'search.removeSearch': () => ({ savedSearchId }),
    'admin.listPeople': () => ({}),
    'admin.listOrganisations': () => ({}),
    'admin.getRoles': () => ({}),
    'admin.getJobs': () => ({}),
    'admin.retryJob': () => ({ jobId }),
    'admin.getStorage': () => ({}),
    'admin.getHealth': () => ({}),
    'audit.listEvents': () => ({}),
    'audit.exportEvents': () => ({ act: 'search' }),
    'documents.getDocument': () => ({ documentId }),
    'documents.getDocumentThread': () => ({ documentId }),
    'documents.getAudience': () => ({ documentId }),
    'documents.listReaders': () => ({ documentId }),
    'documents.withdrawDocument': () => ({ documentId, reason }),
    'documents.recallDocument': () => ({ documentId, reason }),
    'documents.renameDocuments': () => ({ documentIds: [documentId], titles: ['Another title'] }),
    'documents.relabelDocuments': () => ({
      documentIds: [documentId],
      label: 'named',
      organisations: [world.organisations.body],
    }),
    'documents.previewRelabel': () => ({ documentIds: [documentId], label: 'group' }),
    'documents.moveDocuments': async () => ({
      documentIds: [documentId],
      folderId: await aFolder(spaceId),
    }),
    'documents.followFolder': async () => ({ folderId: await aFolder(spaceId), follow: true }),
    'documents.openFolder': async () => ({ folderId: await aFolder(spaceId) }),
    'documents.createFolder': () => ({ spaceId, name: randomUUID() }),
    'documents.renameFolder': async () => ({ folderId: await aFolder(spaceId), name: randomUUID() }),
    'documents.moveFolder': async () => ({
      folderId: await aFolder(spaceId),
      parentId: await aFolder(spaceId),
    }),
    'documents.dissolveFolder': async () => ({ folderId: await aFolder(spaceId) }),
    'documents.trashDocuments': () => ({ documentIds: [documentId] }),
    'documents.restoreDocuments': async () => ({ documentIds: [await aTrashedDocument(spaceId)] }),
    'documents.followDocument': () => ({ documentId, follow: true }),
    'documents.addVersion': () => ({ documentId }),
    'documents.readContent': () => ({ documentId, version: 1 }),
    'documents.compareVersions': () => ({ documentId, from: 1, to: 1 }),
  };
  return (own[name] ?? (() => ({ spaceId })))();
}

async function aFolder(spaceId: Id<'space'>): Promise<Id<'folder'>> {
  const { id } = await portal.as(world.people.member).documents.createFolder({ spaceId, name: randomUUID() });
  return id;
}

async function aTrashedDocument(spaceId: Id<'space'>): Promise<Id<'document'>> {
  const documentId = await aDocument(portal, world.people.member, spaceId);
  await portal.as(world.people.member).documents.trashDocuments({ documentIds: [documentId] });
  return documentId;
}

async function revisionOf(persona: Persona | 'officer'): Promise<number> {
  if (persona === 'stranger') return 1;
  const { rows } = await portal.owner.query<{ revision: number }>(
    'select revision from people where id = $1',
    [uuidFromId('person', world.people[persona])],
  );
  return rows[0]?.revision ?? 1;
}

async function anOrganisation(state: 'active' | 'suspended'): Promise<Id<'organisation'>> {
  const operator = { services: portal.services, ownerUrl: portal.ownerUrl };
  return registerOrganisation(operator, {
    name: randomUUID(),
    nameNative: null,
    kind: 'research',
    country: 'IT',
    state,
    domains: [],
  });
}

async function aFailedMail(): Promise<Id<'mail'>> {
  const { rows } = await portal.owner.query<{ id: string }>(
    `insert into mails (id, event_id, template, recipient, locale, subject, body, state, created_at)
     values (gen_random_uuid(), gen_random_uuid(), 'mentioned', 'member@enterprise.example', 'en', '', '', 'failed', now())
     returning id`,
  );
  return idFromUuid('mail', rows[0]?.id as string);
}

async function organisationRevision(): Promise<number> {
  const { rows } = await portal.owner.query<{ revision: number }>(
    'select revision from organisations where id = $1',
    [uuidFromId('organisation', world.organisations.body)],
  );
  return rows[0]?.revision ?? 1;
}

/** Only what succeeds uses things up; the refused share theirs. */
async function answerFor(name: string, persona: Persona, expected: Outcome): Promise<Answer> {
  const uses = expected === 'ok' && allOperations.find((each) => each.name === name)?.type === 'command';
  const things =
    uses && !['documents.readContent', 'accounts.suspendPerson'].includes(name)
      ? await freshThings()
      : shared;
  const input = await inputOf({ name, persona }, things, aProposedGroup);
  await portal.owner.query(`update people set state = 'active' where email = 'officer@host.example'`);
  return call(contextFor(portal, world, persona), name, input);
}

test('every operation stands in the matrix, and nothing else', () => {
  const listed = Object.keys(matrix).sort();
  expect(listed).toEqual([...new Set(allOperations.map((each) => each.name))].sort());
});

for (const [name, expected] of Object.entries<Expected>(matrix)) {
  test(`${name} answers each persona as the matrix says`, async () => {
    const answers: Partial<Record<Persona, string>> = {};
    const wrong: string[] = [];
    for (const persona of personas) {
      const answer = await answerFor(name, persona, expected[persona]);
      answers[persona] = answer.outcome;
      if (answer.outcome !== expected[persona]) wrong.push(`${persona}: ${answer.text}`);
    }
    expect(answers, wrong.join('\n')).toEqual(expected);
  }, 120_000);
}

test('every queue of the worker is entered', async () => {
  const { rows } = await portal.owner.query<{ name: string }>(
    `select name from pgboss.queue where name not like '\\_\\_%' order by name`,
  );
  expect(rows.map((row) => row.name)).toEqual(Object.keys(jobMatrix).sort());
});

const hiding = allOperations.filter(
  ({ name, ids }) => Object.keys(ids).length > 0 && matrix[name]?.outsider === 'not_found',
);

test.each(hiding)('$name tells an outsider nothing apart from what never existed', async ({ name, ids }) => {
  const real = await inputOf({ name, persona: 'outsider' }, shared, aProposedGroup);
  const never = Object.fromEntries(
    Object.entries(real).map(([field, value]) => {
      const kind = ids[field];
      if (!kind) return [field, value];
      return [field, Array.isArray(value) ? value.map(() => neverId(kind)) : neverId(kind)];
    }),
  );
  expect(never).not.toEqual(real);
  for (const persona of ['outsider', 'exMember', 'pending', 'stranger'] as const) {
    const context = () => contextFor(portal, world, persona);
    const [hidden, absent] = [await call(context(), name, real), await call(context(), name, never)];
    expect(hidden, persona).toEqual(absent);
    expect(hidden.outcome, persona).toBe(persona === 'stranger' ? 'unauthenticated' : 'not_found');
  }
});
