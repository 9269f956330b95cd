import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Batch } from './batch.ts';

/** The ids that a batch got, by position. */
export type Ids = {
  readonly organisations: readonly string[];
  readonly people: readonly string[];
  readonly spaces: readonly string[];
  readonly documents: readonly string[];
};

const at = '2026-03-02T09:00:00Z';
const times = { created_at: at, updated_at: at, revision: 1 };
const theme = '01990000-0000-7000-8000-000000000001';
type Row = Record<string, unknown>;

/** Writes a batch in place of the last one, as an operator with all triggers on; updates follow inserts. */
export async function writeBatch(owner: pg.Client, batch: Batch): Promise<Ids> {
  const ids: Ids = {
    organisations: batch.organisations.map(() => randomUUID()),
    people: batch.people.map(() => randomUUID()),
    spaces: batch.spaces.map(() => randomUUID()),
    documents: batch.documents.map(() => randomUUID()),
  };
  await clear(owner);
  await insert(owner, 'organisations', organisationRows(batch, ids));
  await insert(owner, 'people', peopleRows(batch, ids));
  await insert(owner, 'spaces', spaceRows(batch, ids));
  await writeDocuments(owner, batch, ids, true);
  await insert(owner, 'memberships', membershipRows(batch, ids));
  await writeDocuments(owner, batch, ids, false);
  await letTimePass(owner, batch, ids);
  return ids;
}

async function clear(owner: pg.Client): Promise<void> {
  await owner.query(`truncate organisations, people, spaces, documents, threads, posts, memberships,
    scope_organisations, document_versions, blobs, search_entries cascade`);
  await owner.query('delete from user_scopes where person_id <> app.stranger()');
  await owner.query('delete from scopes where key > 99');
}

async function insert(owner: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] as Row).join(', ');
  // In small transactions: within one, a person's scopes that are worked out anew again and again leave
  // ever longer chains of dead rows.
  for (let from = 0; from < rows.length; from += 20) {
    await owner.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows.slice(from, from + 20))],
    );
  }
}

const organisationRows = ({ organisations }: Batch, ids: Ids): Row[] =>
  organisations.map(({ kind, state }, i) => ({
    id: ids.organisations[i],
    name: `Organisation ${i}`,
    name_key: `organisation ${i}`,
    kind: kind.before,
    state: state.before,
    country: 'DE',
    ...times,
  }));

const peopleRows = ({ people }: Batch, ids: Ids): Row[] =>
  people.map(({ organisation, state, duties }, i) => ({
    id: ids.people[i],
    organisation_id: ids.organisations[organisation],
    email: `person${i}@example.org`,
    name: `Person ${i}`,
    state: state.before,
    duties: duties.before,
    ...times,
  }));

const spaceRows = ({ spaces }: Batch, ids: Ids): Row[] =>
  spaces.map(({ visibility, state }, i) => ({
    id: ids.spaces[i],
    kind: 'working_group',
    code: `S${i}`,
    name: `Space ${i}`,
    name_key: `space ${i}`,
    theme_id: theme,
    visibility: visibility.before,
    state: state.before,
    default_label: 'group',
    people_count: 0,
    countries: {},
    organisations_count: 0,
    ...times,
  }));

const membershipRows = ({ spaces }: Batch, ids: Ids): Row[] =>
  spaces.flatMap(({ roster }, i) =>
    roster.map(({ person, role }) => ({
      id: randomUUID(),
      space_id: ids.spaces[i],
      person_id: ids.people[person],
      role: role.before,
      since: at,
      ...times,
    })),
  );

/** Documents with a version, a thread and a post each, as posted before or after the roster was filled. */
async function writeDocuments(owner: pg.Client, batch: Batch, ids: Ids, early: boolean): Promise<void> {
  const chosen = batch.documents
    .map((document, i) => ({ document, i }))
    .filter((e) => e.document.early === early);
  const rows = chosen.map(({ document, i }) => ({
    id: ids.documents[i],
    space_id: ids.spaces[document.space],
    number: i + 1,
    title: `Document ${i}`,
    title_key: `document ${i}`,
    label: document.label.before,
    state: document.state.before,
    author_id: ids.people[document.author],
    author_name: 'Somebody',
    sender_organisation_id: ids.organisations[0],
    sender_organisation: 'Some organisation',
    sender_country: 'DE',
    version: 1,
    file_name: 'a.txt',
    file: 'text',
    media_type: 'text/plain',
    size: 1,
    versioned_at: at,
    ...times,
    organisations: document.named.map((n) => ids.organisations[n]),
  }));
  const { rows: scopes } = await owner.query<{ id: string; scope: string }>(
    `select (r->>'id') as id, app.named_scope((r->>'space_id')::uuid,
       array(select o::uuid from jsonb_array_elements_text(r->'organisations') o)) as scope
     from jsonb_array_elements($1::jsonb) r`,
    [JSON.stringify(rows)],
  );
  const scopeOf = new Map(scopes.map((each) => [each.id, each.scope]));
  await insert(
    owner,
    'documents',
    rows.map(({ organisations: _, ...row }) => ({ ...row, named_scope_id: scopeOf.get(row.id as string) })),
  );
  await writeWhatHangsOnThem(
    owner,
    chosen.map(({ i }) => ids.documents[i] as string),
  );
}

/** The version, the thread and the post of a document have its id, so that their sets can be compared. */
async function writeWhatHangsOnThem(owner: pg.Client, documents: readonly string[]): Promise<void> {
  await owner.query(
    `with d as (select * from documents where id = any($1)),
       b as (insert into blobs (id, storage_key, sha256, size, created_at)
         select id, id::text, 'x', 1, created_at from d returning id)
     select count(*) from b`,
    [documents],
  );
  await owner.query(
    `insert into document_versions (document_id, n, space_id, blob_id, file_name, media_type, size, sha256,
       author_id, author_name, scan, created_at)
     select id, 1, space_id, id, 'a.txt', 'text/plain', 1, 'x', author_id, author_name, 'clean', created_at
     from documents where id = any($1)`,
    [documents],
  );
  await owner.query(
    `insert into threads (id, space_id, document_id, created_at)
     select id, space_id, id, created_at from documents where id = any($1)`,
    [documents],
  );
  await owner.query(
    `insert into posts (id, thread_id, author_id, author_name, author_organisation, body, created_at)
     select id, id, author_id, author_name, 'x', 'x', created_at from documents where id = any($1)`,
    [documents],
  );
}

/** Brings everything from what it was to what it is now. */
async function letTimePass(owner: pg.Client, batch: Batch, ids: Ids): Promise<void> {
  const update = (text: string, rows: readonly Row[]) => owner.query(text, [JSON.stringify(rows)]);
  await update(
    `update documents d set label = r.label, state = r.state
     from jsonb_populate_recordset(null::documents, $1) r
     where d.id = r.id and (d.label, d.state) is distinct from (r.label, r.state)`,
    batch.documents.map(({ label, state }, i) => ({
      id: ids.documents[i],
      label: label.now,
      state: state.now,
    })),
  );
  await update(
    `update people p set state = r.state, duties = r.duties from jsonb_populate_recordset(null::people, $1) r
     where p.id = r.id and (p.state, p.duties) is distinct from (r.state, r.duties)`,
    batch.people.map(({ state, duties }, i) => ({ id: ids.people[i], state: state.now, duties: duties.now })),
  );
  await update(
    `update memberships m set role = r.role, ended_at = r.ended_at
     from jsonb_populate_recordset(null::memberships, $1) r
     where m.space_id = r.space_id and m.person_id = r.person_id
       and (m.role, m.ended_at) is distinct from (r.role, r.ended_at)`,
    batch.spaces.flatMap(({ roster }, i) =>
      roster.map(({ person, role, ended }) => ({
        space_id: ids.spaces[i],
        person_id: ids.people[person],
        role: role.now,
        ended_at: ended ? at : null,
      })),
    ),
  );
  await update(
    `update spaces s set visibility = r.visibility, state = r.state
     from jsonb_populate_recordset(null::spaces, $1) r
     where s.id = r.id and (s.visibility, s.state) is distinct from (r.visibility, r.state)`,
    batch.spaces.map(({ visibility, state }, i) => ({
      id: ids.spaces[i],
      visibility: visibility.now,
      state: state.now,
    })),
  );
  await update(
    `update organisations o set kind = r.kind, state = r.state
     from jsonb_populate_recordset(null::organisations, $1) r
     where o.id = r.id and (o.kind, o.state) is distinct from (r.kind, r.state)`,
    batch.organisations.map(({ kind, state }, i) => ({
      id: ids.organisations[i],
      kind: kind.now,
      state: state.now,
    })),
  );
}
