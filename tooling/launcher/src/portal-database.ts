import pg from 'pg';
import { randomPassword, readClusterRecord, updateClusterRecord } from './database-cluster.ts';
import { superuserUrl } from './database-server.ts';
import { findPostmaster, isReady } from './postmaster.ts';

/** The three logins of the portal's database. */
export type DatabaseUrls = {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  readonly sealerUrl: string;
};

const database = 'portal';
// The owner makes the group roles that own nothing but rights, and grants them to the other two.
const attributes = {
  portal_owner_login: 'login createrole',
  portal_app: 'login',
  portal_seal: 'login',
} as const;

type Login = keyof typeof attributes;
const logins = Object.keys(attributes) as Login[];

const urlsAt = (port: number, passwords: Readonly<Record<string, string>>): DatabaseUrls => {
  const url = (login: Login): string =>
    `postgres://${login}:${passwords[login]}@127.0.0.1:${port}/${database}`;
  return {
    ownerUrl: url('portal_owner_login'),
    runtimeUrl: url('portal_app'),
    sealerUrl: url('portal_seal'),
  };
};

/**
 * Makes sure that the embedded server has the portal's database and its login roles, with the passwords kept in the
 * data directory, and gives out their URLs. Does nothing that a second call would repeat, passwords aside.
 */
export const ensurePortalDatabase = async (dataDir: string): Promise<DatabaseUrls> => {
  const record = readClusterRecord(dataDir);
  if (record?.port === undefined) throw new Error('The embedded database has not been started.');
  const passwords = {
    ...Object.fromEntries(logins.map((login) => [login, randomPassword()])),
    ...record.logins,
  };
  updateClusterRecord(dataDir, { logins: passwords });
  const client = new pg.Client({ connectionString: superuserUrl(record.port, record.superuserPassword) });
  await client.connect();
  try {
    await ensureLogins(client, passwords);
    await ensureDatabase(client);
  } finally {
    await client.end();
  }
  return urlsAt(record.port, passwords);
};

const ensureLogins = async (
  client: pg.Client,
  passwords: Readonly<Record<string, string>>,
): Promise<void> => {
  const known = await client.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any($1)',
    [logins],
  );
  for (const login of logins) {
    const verb = known.rows.some((row) => row.rolname === login) ? 'alter' : 'create';
    // Set on each start, so that the file and the server cannot disagree.
    const password = client.escapeLiteral(String(passwords[login]));
    await client.query(`${verb} role ${login} ${attributes[login]} password ${password}`);
  }
};

const ensureDatabase = async (client: pg.Client): Promise<void> => {
  const known = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (known.rowCount !== 0) return;
  await client.query(`create database ${database} owner portal_owner_login`);
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect on database ${database} to portal_app, portal_seal`);
};

/** The URLs of an embedded database that another launcher runs now; undefined when none does. */
export const findPortalDatabase = (dataDir: string): DatabaseUrls | undefined => {
  const record = readClusterRecord(dataDir);
  if (record?.port === undefined || record.logins === undefined) return undefined;
  const postmaster = findPostmaster(record.directory);
  if (!postmaster || !isReady(record.directory, postmaster.pid)) return undefined;
  return urlsAt(record.port, record.logins);
};
