import { hashPassword } from '@portal/auth';
import { currentTermsVersion } from '@portal/domain/accounts/terms';
import { idFromUuid } from '@portal/domain/kernel/ids';
import type pg from 'pg';
import { withClient } from './database-url.ts';

/** The password of those who sign in, in the copies of the work set alone. */
export const password = 'only for benches, and long enough';

/** Who asks for what: the same people and things in every size. Uuids are the floor's, ids the portal's. */
export type Cast = {
  readonly ordinary: { readonly email: string; readonly uuid: string };
  readonly heavy: { readonly email: string; readonly uuid: string };
  /** Eight who sign in again and again: each time an older session of theirs ends. */
  readonly visitors: readonly string[];
  /** A private group of the ordinary person, with more documents than a page shows in every size. */
  readonly group: { readonly id: string; readonly uuid: string };
  /** Another one of theirs, with a folder of 5,000 documents and one of 1,000 that are fetched as an archive. */
  readonly filing: { readonly id: string; readonly uuid: string };
  readonly folder: { readonly id: string; readonly uuid: string };
  readonly archive: { readonly id: string; readonly uuid: string };
  /** Of the host's staff, who sees the pages of the administration. */
  readonly manager: { readonly email: string; readonly uuid: string };
  /** A document of the first group, which the ordinary person did not write. */
  readonly document: { readonly id: string; readonly uuid: string };
};

/** Looks up the cast and gives its people a password. */
export function castOf(databaseUrl: string): Promise<Cast> {
  return withClient(databaseUrl, async (client) => {
    const [ordinary, heavy] = [await person(client, 1), await person(client, 2)];
    const manager = await person(client, 4976);
    const visitors: Cast['ordinary'][] = [];
    for (let n = 10; n < 18; n++) visitors.push(await person(client, n));
    const hash = await hashPassword(password);
    await client.query(
      `insert into credentials (person_id, password_hash, changed_at)
        select unnest($1::uuid[]), $2, now() on conflict do nothing`,
      [[ordinary, heavy, manager, ...visitors].map(({ uuid }) => uuid), hash],
    );
    const group = await one(client, `select id from spaces where code = 'G020'`, []);
    // They have accepted the terms, or every request but that one would be refused.
    await client.query('update people set terms_version = $2 where id = any($1)', [
      [ordinary.uuid, heavy.uuid, manager.uuid],
      currentTermsVersion,
    ]);
    const filing = await one(client, `select id from spaces where code = 'G120'`, []);
    const folder = (name: string) => one(client, 'select id from folders where name_key = $1', [name]);
    const [folderUuid, archiveUuid] = [await folder('five thousand'), await folder('one thousand')];
    const document = await one(
      client,
      `select id from documents where space_id = $1 and label = 'group' and author_id <> $2
        order by versioned_at desc limit 1`,
      [group, ordinary.uuid],
    );
    return {
      ordinary,
      heavy,
      manager,
      visitors: visitors.map(({ email }) => email),
      filing: { uuid: filing, id: idFromUuid('space', filing) },
      folder: { uuid: folderUuid, id: idFromUuid('folder', folderUuid) },
      archive: { uuid: archiveUuid, id: idFromUuid('folder', archiveUuid) },
      group: { uuid: group, id: idFromUuid('space', group) },
      document: { uuid: document, id: idFromUuid('document', document) },
    };
  });
}

async function person(client: pg.Client, n: number): Promise<{ email: string; uuid: string }> {
  const email = `person${n}@bench.example`;
  return { email, uuid: await one(client, 'select id from people where email = $1', [email]) };
}

async function one(client: pg.Client, text: string, values: unknown[]): Promise<string> {
  const { rows } = await client.query<{ id: string }>(text, values);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`The work set has no answer to: ${text}`);
  return id;
}
