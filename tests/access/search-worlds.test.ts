import { readProveEnv } from '@portal/platform/env';
import { usePortal } from '@portal/test-support/portal';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { batchArbitrary } from './batch.ts';
import { writeBatch } from './batch-in-database.ts';

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

const batches = 4;
const { seed } = readProveEnv();
const stranger = '00000000-0000-0000-0000-000000000000';
/** Documents and posts share out their words, or the hundred that are ranked would not hold them all. */
const words = ['one', 'two', 'three', 'four', 'five'];

/** What the search may find is what row-level security gives, which the truth table's own test holds to the rule. */
const sources = {
  // What lies in the trash is seen by some and found by nobody (decision 125).
  document: `select id from documents where state <> 'trashed'`,
  post: 'select id from posts',
  working_group: 'select id from spaces',
  person: 'select id from people',
  organisation: 'select id from organisations',
};

async function idsOf(query: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await runtime.query<{ id: string }>(query, values);
  return rows.map((row) => row.id).sort();
}

test('the search names exactly what row-level security gives, for everybody in random worlds', async () => {
  for (const batch of fc.sample(batchArbitrary, { numRuns: batches, seed })) {
    const ids = await writeBatch(owner, batch);
    await owner.query(
      `update search_entries set name_words = ($1::text[])[1 + abs(hashtext(object_id::text)) % 5]::tsvector`,
      [words],
    );
    for (const uid of [stranger, ...ids.people]) {
      await runtime.query(`select set_config('app.uid', $1, false)`, [uid]);
      for (const [kind, source] of Object.entries(sources)) {
        const found: string[] = [];
        for (const word of words) {
          found.push(
            ...(await idsOf(
              `select object_id as id from app.find_entries(array[$1], $2, null, null, null, null, 1000)`,
              [kind, word],
            )),
          );
        }
        expect(found.sort(), `${kind} for ${uid} of seed ${seed}`).toEqual(await idsOf(source));
      }
    }
  }
}, 240_000);
