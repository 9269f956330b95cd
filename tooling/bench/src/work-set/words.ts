import { tsvectorOf } from '@portal/platform/search-words';
import type pg from 'pg';

type Entry = { kind: string; object_id: string; edition: number; names: string[]; others: string[] };

/** Entries in one go, as the worker takes them. */
const atOnce = 500;

/** Makes the words of what has been inserted so far, in the worker's place: groups, people, organisations, posts. */
export async function indexNames(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<Entry>('select * from app.stale_entries($1)', [atOnce]);
    for (const { kind, object_id, edition, names, others } of rows) {
      const words = tsvectorOf([
        ...names.map((text) => ({ text, weight: 'A' as const })),
        ...others.map((text) => ({ text, weight: 'B' as const })),
      ]);
      await client.query({
        name: 'save-name-words',
        text: 'select app.save_name_words($1, $2, $3, $4)',
        values: [kind, object_id, edition, words],
      });
    }
    if (rows.length < atOnce) return;
  }
}

/** The words that documents are told apart by: in most, in some, in few, in old ones only. */
export const classWords = { common: 'agenda', medium: 'lattice', rare: 'quorum', old: 'foundry' } as const;

/**
 * Tables of the session with the portal's words for the parts that documents are put together from, so that SQL can make
 * those of a million documents: `phrase_words`, `sender_words`, `code_words`, `class_words`.
 */
export async function tellWords(client: pg.Client): Promise<void> {
  const { rows: phrases } = await client.query<{ p: number; words: string }>('select p, words from phrases');
  const { rows: senders } = await client.query<Named>('select id, name as text from organisations');
  const { rows: codes } = await client.query<Named>('select id, code as text from spaces');
  await client.query(`create temp table phrase_words (p int primary key, names text, words text);
    create temp table sender_words (id uuid primary key, words text);
    create temp table code_words (id uuid primary key, words text)`);
  await client.query(`insert into phrase_words select * from unnest($1::int[], $2::text[], $3::text[])`, [
    phrases.map(({ p }) => p),
    phrases.map(({ words }) => namesOf(words)),
    phrases.map(({ words }) => tsvectorOf([{ text: words, weight: 'D' }])),
  ]);
  for (const [table, rows] of [
    ['sender_words', senders],
    ['code_words', codes],
  ] as const) {
    await client.query(`insert into ${table} select * from unnest($1::uuid[], $2::text[])`, [
      rows.map(({ id }) => id),
      rows.map(({ text }) => tsvectorOf([{ text, weight: 'B' }])),
    ]);
  }
  const words = Object.values(classWords);
  await client.query(`create temp table class_words (${words.map((word) => `${word} text`).join(', ')})`);
  await client.query(
    `insert into class_words values (${words.map((_, n) => `$${n + 1}`).join(', ')})`,
    words.map((text) => tsvectorOf([{ text, weight: 'D' }])),
  );
  await client.query('analyze phrase_words; analyze sender_words; analyze code_words');
}

type Named = { id: string; text: string };

/** Of a title, which is the first four words of a phrase, and of the file that is named after it. */
function namesOf(phrase: string): string {
  const title = phrase.split(' ').slice(0, 4);
  return tsvectorOf([
    { text: title.join(' '), weight: 'A' },
    { text: `${title.join('-')}.pdf`, weight: 'B' },
  ]);
}
