import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { LaunchError } from './launch-error.ts';
import { nativeBinaries } from './native-binaries.ts';
import { readPrivateJson, writePrivateJson } from './private-file.ts';
import { type Account, type AccountKind, canRun, chooseAccount, isOpenToOthers } from './unprivileged.ts';

/** What the launcher remembers of its server, in a file that only its owner may read. */
export type ClusterRecord = {
  /** Where the server's data lies: beside this record, or below /var/tmp where nobody cannot reach it here. */
  readonly directory: string;
  readonly account: AccountKind;
  readonly superuserPassword: string;
  /** Of the last run; taken again where it is free. */
  readonly port?: number;
  /** Passwords by login role. */
  readonly logins?: Readonly<Record<string, string>>;
};

/** A data directory that is ready to be served. */
export type Cluster = ClusterRecord & {
  readonly runsAs: Account;
  /** Absolute path of a program of the server. */
  readonly program: (name: 'postgres' | 'initdb') => string;
};

const servedMajor = '18';

/** Everything about the embedded server is in this folder of the data directory. */
export const databaseFolder = (dataDir: string): string => join(dataDir, 'database');

const recordFile = (dataDir: string): string => join(databaseFolder(dataDir), 'server.json');

/** Undefined when no embedded server was ever started for this data directory. */
export const readClusterRecord = (dataDir: string): ClusterRecord | undefined =>
  readPrivateJson<ClusterRecord>(recordFile(dataDir));

/** Changes some fields of the record and gives back the whole. */
export const updateClusterRecord = (dataDir: string, change: Partial<ClusterRecord>): ClusterRecord => {
  const record = { ...readClusterRecord(dataDir), ...change } as ClusterRecord;
  writePrivateJson(recordFile(dataDir), record);
  return record;
};

/** A password that needs no quoting in a URL. */
export const randomPassword = (): string => randomBytes(24).toString('base64url');

/** The environment of the server's programs: nothing of ours, and nothing of the person's locale. */
export const serverEnvironment = {
  PATH: '/usr/bin:/bin:/usr/sbin:/sbin',
  LC_ALL: process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8',
  TZ: 'UTC',
} as const;

/**
 * Finds the data directory of the embedded server, or makes one with a random superuser password.
 *
 * @param durable whether what initdb writes must survive a loss of power
 * @throws LaunchError when the data cannot be served by this machine, this account or this version.
 */
export const prepareCluster = (dataDir: string, durable: boolean): Cluster => {
  mkdirSync(databaseFolder(dataDir), { recursive: true, mode: 0o700 });
  let native = nativeBinaries();
  const runsAs = chooseAccount(join(native, 'bin', 'postgres'));
  if (!canRun(runsAs, join(native, 'bin', 'postgres'))) {
    if (runsAs.kind !== 'nobody')
      throw new LaunchError('The embedded PostgreSQL does not run on this machine: set DATABASE_URL.');
    native = copyForNobody(native);
  }
  const program = (name: string): string => join(native, 'bin', name);
  const known = readClusterRecord(dataDir);
  if (known !== undefined && existsSync(join(known.directory, 'PG_VERSION'))) {
    checkVersion(known.directory);
    return { ...handOver(dataDir, known, runsAs), runsAs, program };
  }
  return { ...createCluster(dataDir, runsAs, program('initdb'), durable), runsAs, program };
};

const checkVersion = (cluster: string): void => {
  const major = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (major === servedMajor) return;
  throw new LaunchError(
    `The database in ${cluster} was made by PostgreSQL ${major}, and this release brings ${servedMajor}: restore a backup into a new DATA_DIR.`,
  );
};

/** PostgreSQL serves only data that belongs to the account it runs as; root may change that. */
const handOver = (dataDir: string, record: ClusterRecord, to: Account): ClusterRecord => {
  if (record.account === to.kind) return record;
  if (to.owner === undefined) {
    throw new LaunchError(
      `The database in ${record.directory} belongs to root: start as root, or change its owner.`,
    );
  }
  if (to.kind === 'nobody' && !isOpenToOthers(record.directory)) {
    throw new LaunchError(
      `The account that must run the database cannot reach ${record.directory}: set DATA_DIR to a folder below parents that are open to others.`,
    );
  }
  changeOwner(record.directory, to.owner);
  if (to.kind === 'nobody') chmodSync(databaseFolder(dataDir), 0o711);
  return updateClusterRecord(dataDir, { account: to.kind });
};

const changeOwner = (path: string, owner: { uid: number; gid: number }): void => {
  lchownSync(path, owner.uid, owner.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) changeOwner(join(path, name), owner);
};

const createCluster = (dataDir: string, runsAs: Account, initdb: string, durable: boolean): ClusterRecord => {
  const folder = clusterParent(dataDir, runsAs);
  const cluster = join(folder, 'cluster');
  // Made under another name and renamed, so that an interrupted initdb is never taken for a database.
  const draft = join(folder, 'cluster.new');
  const passwordFile = join(folder, 'initdb-password');
  const superuserPassword = randomPassword();
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
  try {
    if (runsAs.owner) {
      for (const path of [draft, passwordFile]) chownSync(path, runsAs.owner.uid, runsAs.owner.gid);
    }
    initialise(runsAs, initdb, draft, passwordFile, durable);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  const record = updateClusterRecord(dataDir, {
    directory: cluster,
    account: runsAs.kind,
    superuserPassword,
    logins: {},
  });
  renameSync(draft, cluster);
  return record;
};

const initialise = (
  runsAs: Account,
  initdb: string,
  draft: string,
  passwordFile: string,
  durable: boolean,
): void => {
  const [file, ...args] = runsAs.wrap([
    initdb,
    `--pgdata=${draft}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--data-checksums',
    '--encoding=UTF8',
    `--locale=${serverEnvironment.LC_ALL}`,
    ...(durable ? [] : ['--no-sync']),
  ]);
  const result = spawnSync(file, args, { ...runsAs.options, env: serverEnvironment, encoding: 'utf8' });
  if (result.error || result.status !== 0) {
    throw new LaunchError(`initdb failed: ${result.error?.message ?? result.stderr.trim()}`);
  }
};

/** The folder that holds the data: in the data directory wherever the account can reach it there. */
const clusterParent = (dataDir: string, runsAs: Account): string => {
  const folder = databaseFolder(dataDir);
  if (runsAs.kind !== 'nobody') return folder;
  if (!isOpenToOthers(folder)) return folderForNobody(`data-${fingerprint(dataDir)}`);
  chmodSync(folder, 0o711);
  return folder;
};

const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** A folder below /var/tmp that belongs to root. */
const folderForNobody = (name: string): string => {
  const folder = `/var/tmp/partner-forum-${name}`;
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  // /var/tmp is open to everybody: somebody else may have been here first.
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) {
    throw new LaunchError(`${folder} is not a folder of root's own: remove it.`);
  }
  return folder;
};

/** Nobody cannot read a checkout below a closed folder: the programs are copied, once for each checkout and version. */
const copyForNobody = (native: string): string => {
  const version = readFileSync(join(native, '..', 'package.json'), 'utf8');
  const parent = folderForNobody(`postgres-${fingerprint(`${native} ${version}`)}`);
  const copy = join(parent, 'native');
  if (!existsSync(copy)) {
    const draft = join(parent, `draft-${process.pid}`);
    // Links between the libraries are relative and must stay so.
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    moveIntoPlace(draft, copy);
  }
  return copy;
};

/** Of two processes that copy at once, the first wins. */
const moveIntoPlace = (draft: string, place: string): void => {
  try {
    renameSync(draft, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
};

/** Removes a database that was made to be thrown away; its server has been stopped. */
export const removeCluster = (dataDir: string): void => {
  const record = readClusterRecord(dataDir);
  // Its folder holds nothing else, here or below /var/tmp.
  if (record) rmSync(dirname(record.directory), { recursive: true, force: true });
  rmSync(databaseFolder(dataDir), { recursive: true, force: true });
};
