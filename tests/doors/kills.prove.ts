import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { readProveEnv } from '@portal/platform/env';
import { withClient } from '@portal/test-support/global-setup';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedPortal, launchPortal, type Victim } from './support/launched-portal.ts';
import { type Session, signIn } from './support/session.ts';
import { type Act, isDone, Writers } from './support/writers.ts';

const { rounds, seed } = readProveEnv();
/** Up to this long after the writers began, the blow falls. */
const latestBlowMs = 1_500;

let portal: LaunchedPortal;
let member: Session;
let place: { spaceId: string; threadId: string };

beforeAll(async () => {
  portal = await launchPortal();
  member = await signIn(portal.origin, 'member@demo.example', portal.demoPassword);
  const groups = await json<{ items: { id: string }[] }>('/api/v1/working-groups?mine=true');
  const spaceId = groups.items[0]?.id ?? '';
  const thread = await json<{ id: string }>(`/api/v1/spaces/${spaceId}/thread`);
  place = { spaceId, threadId: thread.id };
});
afterAll(() => portal.end());

async function json<T>(path: string): Promise<T> {
  const answer = await member.get(path);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

for (const victim of ['web', 'database', 'launcher'] as const satisfies Victim[]) {
  test(`kill -9 of the ${victim} during uploads and writes, ${rounds} times: nothing acknowledged is lost`, async () => {
    const chance = chances(`${seed} ${victim}`);
    const counted = { acts: 0, acknowledged: 0, open: 0 };
    for (let round = 0; round < rounds; round++) {
      const writers = new Writers(member, place, 6);
      await sleep(chance() * latestBlowMs);
      await portal.kill(victim);
      await portal.comeBack();
      await writers.end();
      await check(writers.acts, `round ${round}`);
      counted.acts += writers.acts.length;
      counted.acknowledged += writers.acts.filter((act) => act.acknowledged).length;
      counted.open += await settle(writers.acts, `round ${round}`);
    }
    // A proof of nothing would pass too: there were writes, and some of them were caught in the middle.
    expect(counted.acknowledged).toBeGreaterThan(rounds);
    expect(counted.open, 'acts that the blow left open').toBeGreaterThan(0);
    await checkRecord();
  });
}

/** The same sequence for the same seed, between 0 and 1. */
function chances(from: string): () => number {
  let count = 0;
  return () => {
    count += 1;
    return createHash('sha256').update(`${from} ${count}`).digest().readUInt32BE() / 2 ** 32;
  };
}

/** What was acknowledged is there once and whole; what was not is there whole or not at all. */
async function check(acts: readonly Act[], when: string): Promise<void> {
  const found = await marks();
  for (const act of acts) {
    const times = found.get(act.mark)?.length ?? 0;
    expect(times, `${when}: ${act.mark}, acknowledged: ${act.acknowledged}`).toBeLessThanOrEqual(1);
    if (act.acknowledged) expect(times, `${when}: ${act.mark} was acknowledged`).toBe(1);
    const [documentId] = found.get(act.mark) ?? [];
    if (act.kind === 'document' && documentId) {
      const content = await member.get(`/api/v1/documents/${documentId}/versions/1/content`);
      expect(content.status, `${when}: ${act.mark} has its bytes`).toBe(200);
      const sha256 = createHash('sha256')
        .update(Buffer.from(await content.arrayBuffer()))
        .digest('hex');
      expect(sha256, `${when}: ${act.mark} is whole`).toBe(act.sha256);
    }
  }
}

/** Sends again what had no answer, under the same key: afterwards it is there exactly once. */
async function settle(acts: readonly Act[], when: string): Promise<number> {
  const open = acts.filter((act) => !act.acknowledged);
  for (const act of open) {
    act.acknowledged = await isDone(act);
    expect(act.acknowledged, `${when}: ${act.mark} is taken when sent again`).toBe(true);
  }
  await check(open, `${when}, sent again`);
  return open.length;
}

/** Ids by title or text of everything in the library and the thread. */
async function marks(): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const add = (mark: string, id: string) => found.set(mark, [...(found.get(mark) ?? []), id]);
  for (const row of await rows<{ title: string; id: string }>(`/api/v1/spaces/${place.spaceId}/documents`)) {
    add(row.title, row.id);
  }
  const { rows: posts } = await withClient(portal.ownerUrl(), (client) =>
    client.query<{ id: string; body: string }>(`select id, body from posts where body like 'Remark %'`),
  );
  for (const post of posts) add(post.body, post.id);
  return found;
}

async function rows<T>(path: string): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | null = null;
  do {
    const query: string = `limit=100${cursor ? `&cursor=${cursor}` : ''}`;
    const page: { items: T[]; nextCursor: string | null } = await json(`${path}?${query}`);
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return all;
}

/** Every document has its event, and every event its document. */
async function checkRecord(): Promise<void> {
  await withClient(portal.ownerUrl(), async (client) => {
    const { rows: unequal } = await client.query(`
      select d.id as document, e.object_id as event from documents d
      full join (select object_id from audit_events
                 where name = 'documents.postDocument' and decision = 'allowed') e on e.object_id = d.id
      where d.id is null or e.object_id is null`);
    expect(unequal, 'documents without an event, events without a document').toEqual([]);
  });
}
