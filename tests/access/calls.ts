import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  byteOperations,
  type Context,
  compareTexts,
  createCaller,
  createContext,
  downloadDocuments,
  type Operation,
  openContent,
  openExport,
  operations,
  refusalOf,
  Upload,
} from '@portal/api';
import { type Id, type IdKind, idFromUuid, uuidFromId } from '@portal/domain/kernel/ids';
import type { TestPortal } from '@portal/test-support/portal';
import { aDocument } from '@portal/test-support/scenarios';
import type { World } from '@portal/test-support/world';
import type { Outcome, Persona } from './matrix.ts';

export type Input = Record<string, unknown>;
/** Every operation that there is, by name; bytes go through their own doors. */
export const allOperations = [...operations, ...byteOperations] as readonly Operation[];

/** What a door answered: the outcome's class, and everything that a caller could tell answers apart by. */
export type Answer = { readonly outcome: Outcome | 'fault'; readonly text: string };

export async function call(context: Context, name: string, input: Input): Promise<Answer> {
  try {
    await viaDoor(context, name, input);
    return { outcome: 'ok', text: 'ok' };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) return { outcome: 'fault', text: causesOf(error).join(' <- ') };
    const told = {
      kind: refusal.kind,
      code: refusal.code,
      message: refusal.message,
      details: refusal.details,
    };
    const named = ['not_found', 'forbidden', 'unauthenticated'].includes(refusal.kind);
    return { outcome: named ? (refusal.kind as Outcome) : 'other', text: JSON.stringify(told) };
  }
}

function causesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  return [`${error.name}: ${error.message.slice(0, 300)}`, ...causesOf(error.cause)];
}

type Procedures = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>;

/** The door of an operation: the caller that pages use; files go through the doors for bytes. */
async function viaDoor(context: Context, name: string, input: Input): Promise<void> {
  const operation = byteOperations.find((each) => each.name === name) as Operation | undefined;
  if (!operation) {
    const [module = '', act = ''] = name.split('.');
    await (createCaller(() => context) as unknown as Procedures)[module]?.[act]?.(input);
    return;
  }
  const parsed = operation.input.parse(input) as Input;
  if (name === 'documents.downloadDocuments') {
    await downloadDocuments.handle(context, parsed as Parameters<typeof downloadDocuments.handle>[1]);
  } else if (name === 'documents.readContent') {
    await openContent(context, parsed as Parameters<typeof openContent>[1]);
  } else if (name === 'documents.compareVersions') {
    await compareTexts(context, parsed as Parameters<typeof compareTexts>[1]);
  } else if (name === 'audit.exportEvents') {
    for await (const _portion of await openExport(context, parsed as Parameters<typeof openExport>[1]));
  } else {
    const { spaceId, documentId, ...fields } = parsed;
    const upload = await Upload.begin(
      context,
      name === 'documents.postDocument'
        ? { kind: 'space', spaceId: spaceId as Id<'space'> }
        : { kind: 'document', documentId: documentId as Id<'document'> },
      20,
    );
    await upload.receive(Readable.from([Buffer.from('The quick brown fox.')]), 'notes.txt');
    await upload.finish(fields);
  }
}

export function contextFor(portal: TestPortal, world: World, persona: Persona): Context {
  if (persona !== 'stranger') return portal.contextOf(world.people[persona]);
  return createContext(portal.services, { credential: { kind: 'anonymous' } });
}

/** An id of this kind that never existed. */
export function neverId<K extends IdKind>(kind: K): Id<K> {
  return idFromUuid(kind, randomUUID());
}

/** Things of a group, of which each call that changes something gets its own. */
export type Things = {
  readonly spaceId: Id<'space'>;
  readonly documentId: Id<'document'>;
  readonly threadId: Id<'thread'>;
  readonly membershipId: Id<'membership'>;
  readonly joinRequestId: Id<'joinRequest'>;
  readonly invitationId: Id<'invitation'>;
  /** One of the delegate's. */
  readonly sessionId: Id<'session'>;
  /** Of the delegate's organisation: somebody, and somebody whose access has ended. */
  readonly colleagueId: Id<'person'>;
  readonly formerColleagueId: Id<'person'>;
  /** One of the delegate's. */
  readonly savedSearchId: Id<'savedSearch'>;
  readonly passkeyId: Id<'passkey'>;
  readonly accessTokenId: Id<'accessToken'>;
  /** One of the worker's that was given up. */
  readonly jobId: Id<'job'>;
  /** Into the organisation of the secretary. */
  readonly accountInvitationId: Id<'accountInvitation'>;
  /** Confirmed, and not decided. */
  readonly organisationApplicationId: Id<'organisationApplication'>;
};

/** A document of the member's with its thread, a request and an invitation that wait, and the observer's seat. */
export async function thingsOf(portal: TestPortal, world: World, spaceId: Id<'space'>): Promise<Things> {
  const { people } = world;
  const documentId = await aDocument(portal, people.member, spaceId);
  const chair = portal.as(people.chair);
  const thread = await chair.documents.getDocumentThread({ documentId });
  const { items } = await chair.spaces.listMembers({ spaceId });
  const seat = items.find((item) => item.person.id === people.observer);
  const email = `guest-${randomUUID()}@institute.example`;
  const invitation = await chair.spaces.inviteMember({ spaceId, email });
  return {
    spaceId,
    documentId,
    threadId: thread.id,
    membershipId: seat?.id as Id<'membership'>,
    joinRequestId: await aJoinRequest(portal, spaceId),
    invitationId: invitation.id,
    sessionId: await aSession(portal, people.delegate),
    colleagueId: await aColleague(portal, people.delegate, 'active'),
    formerColleagueId: await aColleague(portal, people.delegate, 'left'),
    savedSearchId: await aSavedSearch(portal, people.delegate),
    passkeyId: await aPasskey(portal, people.delegate),
    accessTokenId: await anAccessToken(portal, people.delegate),
    jobId: await aFailedJob(portal),
    accountInvitationId: await anAccountInvitation(portal, world),
    organisationApplicationId: await anApplication(portal),
  };
}

async function aColleague(
  portal: TestPortal,
  personId: Id<'person'>,
  state: 'active' | 'left',
): Promise<Id<'person'>> {
  const { rows } = await portal.owner.query<{ id: string }>(
    `insert into people (id, organisation_id, email, name, state, created_at, updated_at)
     select gen_random_uuid(), organisation_id, $2 || '@ministry.example', 'Somebody', $3, now(), now()
     from people where id = $1 returning id`,
    [uuidFromId('person', personId), randomUUID(), state],
  );
  return idFromUuid('person', rows[0]?.id as string);
}

async function aSavedSearch(portal: TestPortal, personId: Id<'person'>): Promise<Id<'savedSearch'>> {
  // The oldest stay, since others may ask for them still; the limit on how many one keeps is not met here.
  await portal.owner.query(
    `delete from saved_searches where person_id = $1 and id not in (
       select id from saved_searches where person_id = $1 order by created_at, id limit 20)`,
    [uuidFromId('person', personId)],
  );
  const { rows } = await portal.owner.query<{ id: string }>(
    `insert into saved_searches (id, person_id, name, name_key, query, created_at)
     values (gen_random_uuid(), $1, $2, $2, 'q=battery', now()) returning id`,
    [uuidFromId('person', personId), randomUUID()],
  );
  return idFromUuid('savedSearch', rows[0]?.id as string);
}

async function aSession(portal: TestPortal, personId: Id<'person'>): Promise<Id<'session'>> {
  const { rows } = await portal.owner.query<{ ref: string }>(
    `insert into auth_sessions (id, person_id, created_at, last_seen_at, expires_at, absolute_expires_at)
     values ($1, $2, now(), now(), now() + interval '1 day', now() + interval '1 day') returning ref`,
    [randomUUID(), uuidFromId('person', personId)],
  );
  return idFromUuid('session', rows[0]?.ref as string);
}

async function aPasskey(portal: TestPortal, personId: Id<'person'>): Promise<Id<'passkey'>> {
  const { rows } = await portal.owner.query<{ id: string }>(
    `insert into passkeys (id, person_id, credential_id, public_key, counter, name, created_at)
     values (gen_random_uuid(), $1, $2, '', 0, 'Key', now()) returning id`,
    [uuidFromId('person', personId), randomUUID()],
  );
  return idFromUuid('passkey', rows[0]?.id as string);
}

async function anAccessToken(portal: TestPortal, personId: Id<'person'>): Promise<Id<'accessToken'>> {
  const { rows } = await portal.owner.query<{ id: string }>(
    `insert into access_tokens (id, person_id, name, token_hash, scope, created_at, expires_at)
     values (gen_random_uuid(), $1, 'Report', $2, 'read', now(), now() + interval '1 day') returning id`,
    [uuidFromId('person', personId), randomUUID()],
  );
  return idFromUuid('accessToken', rows[0]?.id as string);
}

async function aFailedJob(portal: TestPortal): Promise<Id<'job'>> {
  const { rows } = await portal.owner.query<{ id: string }>(
    `insert into pgboss.job (name, data, state, completed_on) values ('read-text', '{}', 'failed', now()) returning id`,
  );
  return idFromUuid('job', rows[0]?.id as string);
}

async function anAccountInvitation(portal: TestPortal, world: World): Promise<Id<'accountInvitation'>> {
  const { id } = await portal.as(world.people.manager).accounts.invitePerson({
    organisationId: world.organisations.body,
    email: `newcomer-${randomUUID()}@body.example`,
  });
  return id;
}

/** A request to join a members-only group: from when it could be seen by partners. */
async function aJoinRequest(portal: TestPortal, spaceId: Id<'space'>): Promise<Id<'joinRequest'>> {
  const { rows } = await portal.owner.query<{ id: string }>(
    `insert into join_requests (id, space_id, person_id, message, state, created_at, updated_at, revision)
     select gen_random_uuid(), s.id, p.id, 'Please.', 'requested', now(), now(), 1
     from spaces s, people p where s.id = $1 and p.email = 'delegate2@enterprise.example' returning id`,
    [uuidFromId('space', spaceId)],
  );
  return idFromUuid('joinRequest', rows[0]?.id as string);
}

async function anApplication(portal: TestPortal): Promise<Id<'organisationApplication'>> {
  const { rows } = await portal.owner.query<{ id: string }>(
    `insert into organisation_applications (id, state, name, kind, sector, country, domain, website, why,
       contact_name, contact_email, locale, confirm_hash, answer_hash, created_at, updated_at)
     values (gen_random_uuid(), 'submitted', 'Port', 'enterprise', 'Logistics', 'IT', 'port.example',
       'https://port.example', 'Charging.', 'Ada', $1 || '@port.example', 'en', $1, $1, now(), now()) returning id`,
    [randomUUID()],
  );
  return idFromUuid('organisationApplication', rows[0]?.id as string);
}
