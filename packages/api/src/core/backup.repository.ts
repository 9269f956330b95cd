import type { OwnerClient } from '@portal/db/table-copy';

export type BlobRow = { readonly key: string; readonly sha256: string; readonly size: number };

/** All blobs that have a row, a thousand at a time. */
export async function* listBlobs(client: OwnerClient): AsyncGenerator<BlobRow> {
  for (let after = ''; ; ) {
    const { rows } = await client.query<{ key: string; sha256: string; size: string }>(
      `select storage_key as key, sha256, size::text from blobs where storage_key collate "C" > $1
       order by storage_key collate "C" limit 1000`,
      [after],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield* rows.map((row) => ({ ...row, size: Number(row.size) }));
    after = last.key;
  }
}

/** How many blobs are no version's: bytes that nobody can reach. */
export async function countLooseBlobs(client: OwnerClient): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from blobs b where not exists (select from document_versions v where v.blob_id = b.id)`,
  );
  return rows[0]?.n ?? 0;
}

export type RecordedPayload = {
  readonly id: string;
  readonly commit: string;
  readonly salt: string;
  readonly payload: unknown;
};

/** The words of the record with what was committed to, a thousand at a time; erased words are not among them. */
export async function* listPayloads(client: OwnerClient): AsyncGenerator<RecordedPayload> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await client.query<RecordedPayload>(
      `select e.id, e.payload_commit as commit, p.salt, p.payload from audit_events e
       join audit_payloads p on p.event_id = e.id where e.id > $1 order by e.id limit 1000`,
      [after],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield* rows;
    after = last.id;
  }
}

/** The record as a whole: how many events, how many without words, and words without an event. */
export async function countRecord(
  client: OwnerClient,
): Promise<{ events: number; erased: number; strays: number }> {
  const { rows } = await client.query<{ events: number; erased: number; strays: number }>(
    `select (select count(*)::int from audit_events) as events,
       (select count(*)::int from audit_events e where not exists
         (select from audit_payloads p where p.event_id = e.id)) as erased,
       (select count(*)::int from audit_payloads p where not exists
         (select from audit_events e where e.id = p.event_id)) as strays`,
  );
  return rows[0] as { events: number; erased: number; strays: number };
}

/** Whether nobody has begun to live here: only the rows that the layout brings along. */
export async function isUntouched(client: OwnerClient): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>(
    'select not exists (select from people) and not exists (select from audit_events) as empty',
  );
  return rows[0]?.empty === true;
}

export async function serverVersion(client: OwnerClient): Promise<string> {
  const { rows } = await client.query<{ v: string }>(`select current_setting('server_version') as v`);
  return rows[0]?.v ?? '';
}

export async function appliedMigrations(client: OwnerClient): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    'select count(*)::int as n from drizzle.__drizzle_migrations',
  );
  return rows[0]?.n ?? 0;
}
