import type { ScopedTx } from '@portal/db/transaction';
import { type Id, uuidFromId } from '@portal/domain/kernel/ids';
import { type SQL, sql } from 'drizzle-orm';

/** One kind of thing that the portal keeps about somebody. */
export type OwnDataSection = {
  /** Columns by which its rows belong to a person, as `table.column`. */
  readonly tells: readonly string[];
  /** A statement that gives `at` and `key`, by which it is paged, and `row`, what is told. */
  readonly rowsOf: (me: SQL) => SQL;
};

/** As `documentNumber` writes it. */
const number = sql`s.code || '-' || lpad(d.number::text, greatest(3, length(d.number::text)), '0')`;
const section = (tells: readonly string[], rowsOf: (me: SQL) => SQL): OwnDataSection => ({ tells, rowsOf });

/**
 * What an export of somebody's own data tells. Read under the person's own rights: what they wrote in a group that
 * they may not see any more belongs to the group and stays there. Nobody else's name, address or words are in it.
 */
export const ownDataSections = {
  account: section(
    ['people.id', 'people.email'],
    (me) => sql`select p.created_at as at, p.id as key, jsonb_build_object('name', p.name, 'email', p.email,
      'organisation', o.name, 'state', p.state, 'duties', p.duties, 'isDelegate', p.is_delegate,
      'acceptedTermsVersion', p.terms_version, 'language', p.locale, 'timeZone', p.time_zone, 'theme', p.theme,
      'density', p.density, 'mail', p.mail_pace, 'awayFrom', p.away_from, 'awayUntil', p.away_until, 'since', p.created_at) as row
    from people p join organisations o on o.id = p.organisation_id where p.id = ${me}`,
  ),
  password: section(
    ['credentials.person_id'],
    (me) => sql`select changed_at as at, person_id as key, jsonb_build_object('changedAt', changed_at) as row
    from credentials where person_id = ${me}`,
  ),
  authenticators: section(
    ['authenticators.person_id'],
    (me) => sql`select created_at as at, person_id as key, jsonb_build_object('createdAt', created_at,
      'confirmedAt', confirmed_at) as row from authenticators where person_id = ${me}`,
  ),
  passkeys: section(
    ['passkeys.person_id'],
    (me) => sql`select created_at as at, id as key, jsonb_build_object('name', name, 'createdAt', created_at,
      'lastUsedAt', last_used_at) as row from passkeys where person_id = ${me}`,
  ),
  recoveryCodes: section(
    ['recovery_codes.person_id'],
    (
      me,
    ) => sql`select created_at as at, md5(code_hash)::uuid as key, jsonb_build_object('createdAt', created_at,
      'usedAt', used_at) as row from recovery_codes where person_id = ${me}`,
  ),
  sessions: section(
    ['auth_sessions.person_id'],
    (me) => sql`select created_at as at, ref as key, jsonb_build_object('createdAt', created_at, 'lastSeenAt',
      last_seen_at, 'endsAt', absolute_expires_at, 'browser', user_agent) as row
    from auth_sessions where person_id = ${me}`,
  ),
  knownBrowsers: section(
    ['known_devices.person_id'],
    (
      me,
    ) => sql`select created_at as at, md5(token_hash)::uuid as key, jsonb_build_object('createdAt', created_at,
      'seenAt', seen_at) as row from known_devices where person_id = ${me}`,
  ),
  accessTokens: section(
    ['access_tokens.person_id'],
    (
      me,
    ) => sql`select created_at as at, id as key, jsonb_build_object('name', name, 'scope', scope, 'createdAt',
      created_at, 'expiresAt', expires_at, 'lastUsedAt', last_used_at, 'endedAt', ended_at) as row
    from access_tokens where person_id = ${me}`,
  ),
  addressChanges: section(
    ['email_changes.person_id', 'email_changes.email'],
    (
      me,
    ) => sql`select created_at as at, id as key, jsonb_build_object('email', email, 'createdAt', created_at,
      'endedAt', ended_at) as row from email_changes where person_id = ${me}`,
  ),
  passwordLinks: section(
    ['password_resets.person_id', 'password_resets.email'],
    (
      me,
    ) => sql`select created_at as at, id as key, jsonb_build_object('email', email, 'createdAt', created_at,
      'endedAt', ended_at) as row from password_resets where person_id = ${me}`,
  ),
  memberships: section(
    ['memberships.person_id'],
    (
      me,
    ) => sql`select m.since as at, m.id as key, jsonb_build_object('group', s.name, 'code', s.code, 'role', m.role,
      'since', m.since, 'endedAt', m.ended_at) as row
    from memberships m left join spaces s on s.id = m.space_id where m.person_id = ${me}`,
  ),
  requestsToJoin: section(
    ['join_requests.person_id'],
    (
      me,
    ) => sql`select j.created_at as at, j.id as key, jsonb_build_object('group', s.name, 'code', s.code, 'message',
      j.message, 'state', j.state, 'createdAt', j.created_at) as row
    from join_requests j left join spaces s on s.id = j.space_id where j.person_id = ${me}`,
  ),
  proposedGroups: section(
    ['working_groups.proposed_by'],
    (
      me,
    ) => sql`select s.created_at as at, s.id as key, jsonb_build_object('group', s.name, 'code', s.code, 'purpose',
      g.purpose) as row
    from working_groups g join spaces s on s.id = g.space_id where g.proposed_by = ${me}`,
  ),
  documents: section(
    ['documents.author_id'],
    (me) => sql`select d.created_at as at, d.id as key, jsonb_build_object('group', s.name, 'number',
      ${number}, 'title', d.title, 'label', d.label, 'state', d.state, 'createdAt', d.created_at) as row
    from documents d join spaces s on s.id = d.space_id where d.author_id = ${me}`,
  ),
  versions: section(
    ['document_versions.author_id'],
    (
      me,
    ) => sql`select v.created_at as at, md5(v.document_id::text || v.n)::uuid as key, jsonb_build_object('number',
      ${number}, 'version', v.n, 'file', v.file_name, 'size', v.size, 'sha256', v.sha256, 'note',
      v.note, 'createdAt', v.created_at) as row
    from document_versions v join documents d on d.id = v.document_id join spaces s on s.id = d.space_id
    where v.author_id = ${me}`,
  ),
  openedDocuments: section(
    ['document_opens.person_id'],
    (me) => sql`select e.opened_at as at, e.id as key, jsonb_build_object('number', ${number},
      'version', e.n, 'how', e.kind, 'openedAt', e.opened_at) as row
    from document_opens e left join documents d on d.id = e.document_id left join spaces s on s.id = d.space_id
    where e.person_id = ${me}`,
  ),
  posts: section(
    ['posts.author_id'],
    (me) => sql`select o.created_at as at, o.id as key, jsonb_build_object('group', s.name, 'number',
      ${number}, 'text', o.body, 'createdAt', o.created_at) as row
    from posts o join threads t on t.id = o.thread_id join spaces s on s.id = t.space_id
      left join documents d on d.id = t.document_id
    where o.author_id = ${me}`,
  ),
  follows: section(
    ['follows.person_id'],
    (me) => sql`select f.created_at as at, f.id as key, jsonb_build_object('group', s.name, 'number',
      ${number}, 'folder', l.name, 'since', f.created_at) as row
    from follows f left join spaces s on s.id = f.space_id left join documents d on d.id = f.document_id
      left join folders l on l.id = f.folder_id
    where f.person_id = ${me}`,
  ),
  followedThreads: section(
    ['thread_follows.person_id'],
    (me) => sql`select t.created_at as at, t.id as key, jsonb_build_object('group', s.name, 'number',
      ${number}) as row
    from thread_follows f join threads t on t.id = f.thread_id join spaces s on s.id = t.space_id
      left join documents d on d.id = t.document_id
    where f.person_id = ${me}`,
  ),
  savedSearches: section(
    ['saved_searches.person_id'],
    (
      me,
    ) => sql`select created_at as at, id as key, jsonb_build_object('name', name, 'search', query, 'createdAt',
      created_at) as row from saved_searches where person_id = ${me}`,
  ),
  mails: section(
    ['mails.recipient_id', 'mails.recipient'],
    (me) => sql`select created_at as at, id as key, jsonb_build_object('to', recipient, 'kind', template,
      'state', state, 'createdAt', created_at, 'sentAt', sent_at) as row
    from mails where recipient_id = ${me}`,
  ),
  news: section(
    ['notices.person_id'],
    (
      me,
    ) => sql`select created_at as at, id as key, jsonb_build_object('kind', template, 'createdAt', created_at,
      'settledAt', settled_at) as row from notices where person_id = ${me}`,
  ),
  record: section(
    ['audit_events.actor_id'],
    (
      me,
    ) => sql`select occurred_at as at, id as key, jsonb_build_object('act', name, 'object', object_kind, 'decision',
      decision, 'reason', reason, 'occurredAt', occurred_at) as row
    from audit_events where actor_id = ${me}`,
  ),
} as const satisfies Record<string, OwnDataSection>;
export type OwnDataSectionName = keyof typeof ownDataSections;

/** Columns that name people and are not exported, as `table.column`, each with the reason. */
export const ownDataLeftOut: Readonly<Record<string, string>> = {
  'account_invitations.email': 'the address of somebody else, who has no account yet',
  'account_invitations.invited_by': 'that I invited is in the record; whom is told to the invited alone',
  'activities.actor_id': 'what members read of the record, which is exported itself',
  'documents.trashed_by': 'a name beside the document; that I did it is in the record',
  'idempotency_keys.person_id': 'answers to repeated clicks, gone after a day',
  'invitations.email': 'the address of whoever was invited; what came of it is a membership',
  'invitations.invited_by': 'that I invited is in the record; whom is told to the invited alone',
  'join_requests.decided_by': 'that I decided is in the record; about whom is theirs',
  'organisation_applications.contact_email': 'written by applicants, who have no account',
  'organisation_applications.decided_by': 'that I decided is in the record; about whom is theirs',
  'outbox.actor_id': 'the record once more, on its way to the mails',
  'password_reset_requests.email': 'whoever types an address; a link that was sent is exported',
  'people.deputy_id': 'the name of a colleague, who reads it themselves',
  'resumable_uploads.held_by': 'a process, not a person',
  'resumable_uploads.person_id': 'a file on its way, gone after a day at most',
  'scopes.holder_id': 'a number by which access is worked out',
  'setup_tokens.person_id': 'the hash of a link that the operator printed',
  'sign_in_challenges.person_id': 'a step of signing in, gone after minutes',
  'uploads.person_id': 'a file on its way, gone after a day at most',
  'user_scopes.person_id': 'numbers by which access is worked out',
};

/** Where a portion ends. */
export type OwnDataCursor = { readonly at: string; readonly key: string };

/** The next rows of a section, the oldest first; `next` is null at its end. */
export async function readPortion(
  tx: ScopedTx,
  name: OwnDataSectionName,
  { personId, after, limit }: { personId: Id<'person'>; after: OwnDataCursor | null; limit: number },
): Promise<{ rows: Record<string, unknown>[]; next: OwnDataCursor | null }> {
  const rowsOf = ownDataSections[name].rowsOf(sql`${uuidFromId('person', personId)}::uuid`);
  const from = after ?? { at: '-infinity', key: '00000000-0000-0000-0000-000000000000' };
  const { rows } = await tx.execute<OwnDataCursor & { row: Record<string, unknown> }>(
    sql`select found.at::text as at, found.key, found.row from (${rowsOf}) found
      where (found.at, found.key) > (${from.at}::timestamptz, ${from.key}::uuid)
      order by found.at, found.key limit ${limit}`,
  );
  const last = rows.at(-1);
  const next = last && rows.length === limit ? { at: last.at, key: last.key } : null;
  return { rows: rows.map(({ row }) => row), next };
}
