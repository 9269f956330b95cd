import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whose the data is on disk: our own, root's seen from a user namespace, or nobody's. */
export type AccountKind = 'own' | 'namespace' | 'nobody';

/** How to run a program that refuses to run as root. */
export type Account = {
  readonly kind: AccountKind;
  /** The command line that runs `command`. */
  readonly wrap: (command: readonly string[]) => [file: string, ...args: string[]];
  /** For `spawn`. The folder is one that every account can enter. */
  readonly options: { readonly cwd: string; readonly uid?: number; readonly gid?: number };
  /** Who owns the data on disk, where it is not whoever creates it. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
};

const nobody = 65_534;

/** initdb wants an account that the system knows by name, and a bare machine has no 1000. */
const knownAccounts = (): number[] => {
  try {
    const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
    return lines.flatMap((line) => (line.includes(':') ? [Number(line.split(':')[2])] : []));
  } catch {
    return [];
  }
};

const namespace = (): [string, ...string[]] => {
  const known = knownAccounts().filter((uid) => uid > 0);
  const uid = known.includes(nobody) ? nobody : (known[0] ?? nobody);
  return ['unshare', '--user', `--map-user=${uid}`, `--map-group=${uid}`, '--'];
};

const unwrapped: Account['wrap'] = ([file = '', ...args]) => [file, ...args];

const ownAccount: Account = { kind: 'own', wrap: unwrapped, options: { cwd: '/' }, owner: undefined };

const namespaceAccount: Account = {
  kind: 'namespace',
  wrap: (command) => [...namespace(), ...command],
  options: { cwd: '/' },
  // Seen from outside, what the namespace writes belongs to root.
  owner: { uid: 0, gid: 0 },
};

const nobodyAccount: Account = {
  kind: 'nobody',
  wrap: unwrapped,
  options: { cwd: '/', uid: nobody, gid: nobody },
  owner: { uid: nobody, gid: nobody },
};

/**
 * Chooses the account. PostgreSQL refuses to run as root, so root steps down: into a user namespace, which works
 * wherever the files lie, or, where the system forbids namespaces (most containers), to nobody.
 *
 * @param program one that ends at once with `--version`
 */
export const chooseAccount = (program: string): Account => {
  const uid = process.getuid?.();
  if (uid !== 0) {
    // Containers are often run under a number without a name; in a namespace it has one.
    const isNamed = process.platform !== 'linux' || uid === undefined || knownAccounts().includes(uid);
    const named: Account = { ...namespaceAccount, kind: 'own', owner: undefined };
    return !isNamed && canRun(named, program) ? named : ownAccount;
  }
  return canRun(namespaceAccount, program) ? namespaceAccount : nobodyAccount;
};

/** Whether the account can start the program; nobody cannot below a folder that is closed to others. */
export const canRun = (account: Account, program: string): boolean => {
  const [file, ...args] = account.wrap([program, '--version']);
  return spawnSync(file, args, { ...account.options, stdio: 'ignore' }).status === 0;
};

/** Whether every folder above `path` lets others through. A path that does not exist yet counts by its parents. */
export const isOpenToOthers = (path: string): boolean => {
  const parent = dirname(path);
  if (parent === path) return true;
  const mode = statSync(parent, { throwIfNoEntry: false })?.mode;
  return (mode === undefined || (mode & 0o001) !== 0) && isOpenToOthers(parent);
};
