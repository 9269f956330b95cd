import { readFile } from 'node:fs/promises';
import { documentPolicies } from '@portal/domain/documents/documents.policy';
import { decide } from '@portal/domain/kernel/policy';
import { type ThreadSubject, threadPolicies } from '@portal/domain/spaces/thread-subject';
import {
  admits,
  contentTable,
  documentAudience,
  overviewTable,
  overviewVisibility,
  threadAudience,
  threadTable,
} from '@portal/domain/spaces/truth-table';
import { workingGroupPolicies } from '@portal/domain/working-groups/working-groups.policy';
import { readProveEnv } from '@portal/platform/env';
import { usePortal } from '@portal/test-support/portal';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Batch, batchArbitrary, sizes } from './batch.ts';
import { spaceSubjectIn, viewerIn } from './batch-expected.ts';
import { type Ids, writeBatch } from './batch-in-database.ts';

const portal = usePortal();
let runtime: pg.Client;
let owner: pg.Client;

beforeAll(async () => {
  runtime = new pg.Client({ connectionString: portal.runtimeUrl });
  owner = new pg.Client({ connectionString: portal.ownerUrl });
  await runtime.connect();
  await owner.connect();
  await owner.query('set synchronous_commit = off; set jit = off');
});
afterAll(async () => {
  await runtime.end();
  await owner.end();
});

const worlds = 10_000;
const batches = worlds / sizes.documents;
/** The same for everybody who runs `npm test`; `npm run prove` takes another each time. */
const { seed } = readProveEnv();
const stranger = '00000000-0000-0000-0000-000000000000';
const predicate = `(documents.scope_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid())
  or documents.fallback_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid())) is true`;

/** What one person sees, as sets of positions in the batch. */
type Seen = { spaces: Set<number>; documents: Set<number>; threads: Set<number> };

function byPolicy(batch: Batch, ids: Ids, person: number | null): Seen {
  return seenBy(batch, {
    space: (space) =>
      decide(
        workingGroupPolicies['workingGroups.getWorkingGroup'],
        spaceSubjectIn(batch, ids, person, space),
      ),
    document: (space, at) => {
      const { label, state } = batch.documents[at] as Batch['documents'][number];
      const { holder: isOwn, organisationNamed } = viewerIn(batch, person, space, at);
      return decide(documentPolicies['documents.getDocument'], {
        ...spaceSubjectIn(batch, ids, person, space),
        document: {
          id: '',
          label: label.now,
          state: state.now,
          isOwn,
          organisationNamed,
          revision: 1,
          version: 1,
        },
      });
    },
    thread: (space, at) => {
      const { label, state } = batch.documents[at] as Batch['documents'][number];
      const { holder, organisationNamed } = viewerIn(batch, person, space, at);
      const subject = spaceSubjectIn(batch, ids, person, space);
      const audience = threadAudience(subject.space, { label: label.now, state: state.now });
      const thread: ThreadSubject['thread'] = { audience, holder, organisationNamed, isOfRecalled: false };
      return decide(threadPolicies['spaces.followThread'], { ...subject, thread });
    },
  });
}

function byTable(batch: Batch, person: number | null): Seen {
  const answer = (yes: boolean) => ({ effect: yes ? 'allow' : 'hide' });
  const of = (at: number) => {
    const { label, state, space } = batch.documents[at] as Batch['documents'][number];
    const { visibility, state: spaceState } = batch.spaces[space] as Batch['spaces'][number];
    return [
      { visibility: visibility.now, state: spaceState.now },
      { label: label.now, state: state.now },
    ] as const;
  };
  return seenBy(batch, {
    space: (space) => {
      const { visibility, state } = batch.spaces[space] as Batch['spaces'][number];
      const shown = overviewVisibility({ visibility: visibility.now, state: state.now });
      return answer(admits(overviewTable[shown], viewerIn(batch, person, space)));
    },
    document: (space, at) =>
      answer(admits(contentTable[documentAudience(...of(at))], viewerIn(batch, person, space, at))),
    thread: (space, at) =>
      answer(admits(threadTable[threadAudience(...of(at))], viewerIn(batch, person, space, at))),
  });
}

type Answer = { readonly effect: string };
function seenBy(
  batch: Batch,
  ask: {
    space: (space: number) => Answer;
    document: (space: number, at: number) => Answer;
    thread: (space: number, at: number) => Answer;
  },
): Seen {
  const allowed = (answer: Answer) => answer.effect === 'allow';
  const documents = batch.documents.map(({ space }, at) => ({ space, at }));
  return {
    spaces: new Set([...batch.spaces.keys()].filter((space) => allowed(ask.space(space)))),
    documents: new Set(documents.filter((d) => allowed(ask.document(d.space, d.at))).map((d) => d.at)),
    threads: new Set(documents.filter((d) => allowed(ask.thread(d.space, d.at))).map((d) => d.at)),
  };
}

/** Positions of what a query finds, run on behalf of this person. */
async function found(client: pg.Client, uid: string, query: string, positions: ReadonlyMap<string, number>) {
  await client.query(`select set_config('app.uid', $1, false)`, [uid]);
  const { rows } = await client.query<{ id: string }>(query);
  return new Set(rows.map((row) => positions.get(row.id) ?? -1));
}

const positionsOf = (ids: readonly string[]) => new Map(ids.map((id, at) => [id, at]));

async function compare(batch: Batch): Promise<number> {
  const ids = await writeBatch(owner, batch);
  const documents = positionsOf(ids.documents);
  const spaces = positionsOf(ids.spaces);
  const audience = await audienceOfEach(documents);
  let pairs = 0;
  for (const person of [null, ...batch.people.keys()]) {
    const uid = person === null ? stranger : (ids.people[person] as string);
    const table = byTable(batch, person);
    const who = `person ${person} of seed ${seed}`;
    expect(sorted(byPolicy(batch, ids, person)), `policy, ${who}`).toEqual(sorted(table));
    const rows = (query: string, at: ReadonlyMap<string, number>) => found(runtime, uid, query, at);
    expect(sort(await rows('select id from documents', documents)), `documents, ${who}`).toEqual(
      sort(table.documents),
    );
    expect(sort(await rows('select id from spaces', spaces)), `spaces, ${who}`).toEqual(sort(table.spaces));
    for (const hanging of ['select document_id as id from document_versions']) {
      expect(sort(await rows(hanging, documents)), `${hanging}, ${who}`).toEqual(sort(table.documents));
    }
    for (const hanging of ['select document_id as id from threads', 'select thread_id as id from posts']) {
      expect(sort(await rows(hanging, documents)), `${hanging}, ${who}`).toEqual(sort(table.threads));
    }
    const chosen = await found(owner, uid, `select id from documents where ${predicate}`, documents);
    expect(sort(chosen), `visibleTo, ${who}`).toEqual(sort(table.documents));
    if (person !== null) {
      expect(sort(audience.get(uid) ?? new Set()), `audience, ${who}`).toEqual(sort(table.documents));
    }
    pairs += ids.documents.length + ids.spaces.length;
  }
  return pairs;
}

/** The audience page's set of every document, turned round: what each person is said to read. */
async function audienceOfEach(documents: ReadonlyMap<string, number>): Promise<Map<string, Set<number>>> {
  const { rows } = await owner.query<{ id: string; person_id: string }>(
    `select d.id, r.person_id from documents d,
       lateral (select person_id from app.readers_of_scope(d.scope_key, d.fallback_key)) r`,
  );
  const reads = new Map<string, Set<number>>();
  for (const { id, person_id } of rows) {
    const mine = reads.get(person_id) ?? new Set<number>();
    reads.set(person_id, mine.add(documents.get(id) ?? -1));
  }
  return reads;
}

const sort = (set: ReadonlySet<number>) => [...set].sort((a, b) => a - b);
const sorted = (seen: Seen) => ({
  spaces: sort(seen.spaces),
  documents: sort(seen.documents),
  threads: sort(seen.threads),
});

test('the predicate that is compared is the one that the application uses', async () => {
  const source = await readFile(
    new URL('../../packages/api/src/documents/documents.repository.ts', import.meta.url),
    'utf8',
  );
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: the text of the source
  expect(source).toContain(
    'const myScopes = sql`(select unnest(us.scopes) from user_scopes us where us.person_id = ${me})`;',
  );
  expect(source).toContain(
    'sql`(${documents.scopeKey} in ${myScopes} or ${documents.fallbackKey} in ${myScopes}) is true`;',
  );
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: the text of the source
});

test(`policy, truth table, row-level security, visibleTo and audience agree (seed ${seed})`, async () => {
  let pairs = 0;
  for (let round = 0; round < batches; round += 1) {
    const [batch] = fc.sample(batchArbitrary, { seed: seed + round, numRuns: 1 });
    pairs += await compare(batch as Batch);
  }
  expect(batches * sizes.documents).toBeGreaterThanOrEqual(worlds);
  expect(pairs).toBeGreaterThan(worlds);
}, 300_000);
