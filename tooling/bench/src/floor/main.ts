import http from 'node:http';
import { verify } from '@node-rs/argon2';
import pg from 'pg';
import { type DocumentRow, documentAnswer, type ListedRow, listPage } from './answers.ts';
import { type ArchivedRow, sendArchive } from './archive.ts';
import { sendFile, takeFile } from './files.ts';
import { groupPage, libraryPage } from './page.ts';
import { type HitRow, hitPage, search as searchStatement } from './search.ts';
import * as statements from './statements.ts';

/** What the floor needs to know; the one argument of its program, as JSON. */
export type FloorOptions = {
  readonly port: number;
  readonly databaseUrl: string;
  readonly storageFolder: string;
};

const options = JSON.parse(process.argv[2] ?? '') as FloorOptions;
// As many connections as the portal's pool has.
const pool = new pg.Pool({ connectionString: options.databaseUrl, max: 20, application_name: 'floor' });

async function rowsOf<Row extends pg.QueryResultRow>(
  statement: statements.Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  return (await pool.query<Row>({ ...statement, values: [...values] })).rows;
}

type Asked = {
  readonly person: string;
  readonly id: string;
  readonly limit: number;
  readonly query: URLSearchParams;
};
type GroupRow = Parameters<typeof groupPage>[0];
type ActivityRow = Parameters<typeof groupPage>[2][number];
type ThreadRow = NonNullable<Parameters<typeof groupPage>[3]>;

/** The floor's doors: the pattern's group is the id. A string is a page, all else JSON. */
const doors: readonly (readonly [RegExp, (asked: Asked) => Promise<unknown>])[] = [
  [
    /^\/documents$/u,
    async ({ person, limit }) =>
      listPage(await rowsOf<ListedRow>(statements.newest, [person, limit + 1]), limit),
  ],
  [
    /^\/spaces\/([\w-]+)\/documents$/u,
    async ({ person, id, limit, query }) => {
      const folder = query.get('folder');
      const rows = folder
        ? rowsOf<ListedRow>(statements.inFolder, [person, id, folder, limit + 1])
        : rowsOf<ListedRow>(statements.library, [person, id, limit + 1]);
      return listPage(await rows, limit);
    },
  ],
  [
    /^\/search$/u,
    async ({ person, limit, query }) => {
      const words = query.get('q') ?? '';
      return hitPage(await rowsOf<HitRow>(searchStatement, [person, words, limit + 1]), words, limit);
    },
  ],
  [
    /^\/documents\/([\w-]+)$/u,
    async ({ person, id }) => {
      const [row] = await rowsOf<DocumentRow>(statements.document, [person, id]);
      return row ? documentAnswer(row) : undefined;
    },
  ],
  [
    /^\/groups\/([\w-]+)$/u,
    async ({ person, id }) => {
      const [[group], documents, activity, [thread]] = await Promise.all([
        rowsOf<GroupRow>(statements.group, [person, id]),
        rowsOf<ListedRow>(statements.library, [person, id, 6]),
        rowsOf<ActivityRow>(statements.activity, [person, id]),
        rowsOf<ThreadRow>(statements.thread, [person, id]),
      ]);
      return group && groupPage(group, documents, activity, thread);
    },
  ],
  [
    /^\/groups\/([\w-]+)\/documents$/u,
    async ({ person, id }) => {
      const [[group], documents] = await Promise.all([
        rowsOf<GroupRow>(statements.group, [person, id]),
        rowsOf<ListedRow>(statements.library, [person, id, 26]),
      ]);
      return group && libraryPage(group, documents.slice(0, 25));
    },
  ],
];

async function answer(req: http.IncomingMessage, res: http.ServerResponse): Promise<void> {
  const [path = '', search = ''] = (req.url ?? '').split('?');
  if (path === '/healthz') {
    res.end('ok');
    return;
  }
  if (path === '/files') return takeFile(req, res, options.storageFolder, search === 'durable');
  if (path.startsWith('/files/'))
    return sendFile(req, res, options.storageFolder, path.slice('/files/'.length));
  const person = String(req.headers['x-person']);
  const query = new URLSearchParams(search);
  if (path === '/hash') {
    // Of the sign-in what cannot be saved: the hash that the portal has chosen.
    const right = await verify(query.get('hash') ?? '', query.get('password') ?? '');
    res.writeHead(right ? 200 : 403).end();
    return;
  }
  if (path === '/archive') {
    const rows = await rowsOf<ArchivedRow>(statements.filesInFolder, [
      person,
      query.get('space'),
      query.get('folder'),
    ]);
    sendArchive(res, options.storageFolder, rows);
    return;
  }
  for (const [pattern, open] of doors) {
    const found = pattern.exec(path);
    if (!found) continue;
    const limit = Number(query.get('limit') ?? 50);
    const body = await open({ person, id: found[1] ?? '', limit, query });
    if (body === undefined) break;
    const isPage = typeof body === 'string';
    const bytes = Buffer.from(isPage ? body : JSON.stringify(body));
    const type = isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
    res.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
    res.end(bytes);
    return;
  }
  res.writeHead(404).end();
}

http
  .createServer((req, res) => {
    answer(req, res).catch((error: unknown) => {
      process.stderr.write(`${(error as Error).stack}\n`);
      if (!res.headersSent) res.writeHead(500);
      res.end();
    });
  })
  .listen(options.port, '127.0.0.1');
