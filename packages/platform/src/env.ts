import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/**
 * The portal's configuration, read once at boot.
 *
 * This file is the only one that reads `process.env` (the plain-JavaScript bootstrap of the launcher aside), so
 * that every setting is validated, documented in `.env.example` and passed on as a value.
 */
export type Env = {
  readonly port: number;
  readonly host: string;
  /** Origin under which people reach the portal; no path, no trailing slash. */
  readonly publicUrl: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Runtime role: reads and writes rows under row-level security, no DDL. */
  readonly databaseUrl: string;
  /** Owner of the tables; the launcher's migrations only, never handed to web or worker. */
  readonly databaseOwnerUrl: string | undefined;
  /** Seals the audit record; handed to the worker, never to the web server. */
  readonly databaseSealerUrl: string | undefined;
  readonly maxFileBytes: number;
  readonly spaceQuotaBytes: number;
  /** `file:` or `s3:`. */
  readonly storageUrl: string;
  /** Without it mails are kept and shown, not sent. */
  readonly smtpUrl: string | undefined;
  readonly demo: boolean;
  /** Always set when `demo` is true. */
  readonly demoPassword: string | undefined;
  readonly brandName: string;
  readonly hostOrganisation: string;
  /** Whom strangers and partners write to; without it pages name the delegate and the partnership managers. */
  readonly contactEmail: string | undefined;
  readonly sessionSecret: string;
  readonly signingKey: string;
  readonly logLevel: LogLevel;
  readonly metricsPort: number | undefined;
  readonly trustedProxyHops: number;
  /** Crash tests only: the name of the point at which the process kills itself. */
  readonly faultPoint: string | undefined;
};

type Generated = 'databaseUrl' | 'sessionSecret' | 'signingKey';

/** What a person has set; the launcher fills in the rest from the embedded database and generated secrets. */
export type Settings = Omit<Env, Generated> & { readonly [Key in Generated]: string | undefined };

/** What the test commands take from outside. */
export type TestEnv = {
  readonly testDatabaseUrl: string | undefined;
  readonly chromiumPath: string | undefined;
};

/** A variable is missing or unfit. The message is one sentence that names the variable and never its value. */
export class EnvError extends Error {
  override readonly name = 'EnvError';

  constructor(
    readonly variable: string,
    problem: string,
  ) {
    super(`${variable} ${problem}.`);
  }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** How much is logged, from least to most, and `silent`. */
export type LogLevel = (typeof logLevels)[number];

type Source = Readonly<Record<string, string | undefined>>;

/** One place for the pairs, so that reading, writing and scrubbing can never disagree. */
const variableOf = {
  port: 'PORT',
  host: 'HOST',
  publicUrl: 'PUBLIC_URL',
  dataDir: 'DATA_DIR',
  databaseUrl: 'DATABASE_URL',
  databaseOwnerUrl: 'DATABASE_OWNER_URL',
  databaseSealerUrl: 'DATABASE_SEALER_URL',
  maxFileBytes: 'MAX_FILE_BYTES',
  spaceQuotaBytes: 'SPACE_QUOTA_BYTES',
  storageUrl: 'STORAGE_URL',
  smtpUrl: 'SMTP_URL',
  demo: 'DEMO',
  demoPassword: 'DEMO_PASSWORD',
  brandName: 'BRAND_NAME',
  hostOrganisation: 'HOST_ORGANISATION',
  contactEmail: 'CONTACT_EMAIL',
  sessionSecret: 'SESSION_SECRET',
  signingKey: 'SIGNING_KEY',
  logLevel: 'LOG_LEVEL',
  metricsPort: 'METRICS_PORT',
  trustedProxyHops: 'TRUSTED_PROXY_HOPS',
  faultPoint: 'FAULT',
} as const satisfies Record<keyof Env, string>;

/** Names of all variables that the portal knows; `.env.example` documents each. */
export const environmentVariables: readonly string[] = Object.values(variableOf);

const whole = (min: number, max: number) => {
  const problem = `must be a whole number between ${min} and ${max}`;
  return z
    .string()
    .regex(/^\d{1,16}$/, problem)
    .transform(Number)
    .refine((value) => value >= min && value <= max, problem);
};

const address = (problem: string, ...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: problem,
    abort: true,
  });

const port = whole(1, 65_535);
const bytes = whole(1, Number.MAX_SAFE_INTEGER);
const line = z.string().regex(/^[^\r\n]{1,200}$/, 'must be one line of at most 200 characters');
const databaseAddress = address('must be a postgres:// URL', 'postgres:', 'postgresql:');

const publicAddress = address('must be an http:// or https:// URL', 'http:', 'https:')
  .refine((value) => ['', '/'].includes(new URL(value).pathname), 'must not have a path')
  .transform((value) => new URL(value).origin);

const schema = z.object({
  PORT: port.default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or an IP address')
    .default('127.0.0.1'),
  PUBLIC_URL: publicAddress.optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: databaseAddress.optional(),
  DATABASE_OWNER_URL: databaseAddress.optional(),
  DATABASE_SEALER_URL: databaseAddress.optional(),
  MAX_FILE_BYTES: bytes.default(2 * 2 ** 30),
  SPACE_QUOTA_BYTES: bytes.default(20 * 2 ** 30),
  STORAGE_URL: address('must be a file: or s3: URL', 'file:', 's3:').optional(),
  SMTP_URL: address('must be an smtp:// or smtps:// URL', 'smtp:', 'smtps:').optional(),
  DEMO: z
    .enum(['0', '1'], 'must be 0 or 1')
    .transform((value) => value === '1')
    .optional(),
  DEMO_PASSWORD: line.optional(),
  BRAND_NAME: line.default('Partner Forum'),
  HOST_ORGANISATION: line.default('Chery International'),
  CONTACT_EMAIL: z.email('must be an e-mail address').optional(),
  SESSION_SECRET: z.string().optional(),
  SIGNING_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  METRICS_PORT: port.optional(),
  TRUSTED_PROXY_HOPS: whole(0, 10).default(0),
  FAULT: z.string().optional(),
});

type Parsed = z.output<typeof schema>;

const shortestSecret = 32;
const exampleSecrets = new Set(['changeme', 'change-me', 'secret', 'password']);

const refuseExampleSecrets = (parsed: Parsed) => {
  for (const name of ['SESSION_SECRET', 'SIGNING_KEY'] as const) {
    const value = parsed[name];
    if (value === undefined) continue;
    if (exampleSecrets.has(value)) throw new EnvError(name, 'still has its example value');
    if (value.length < shortestSecret) {
      throw new EnvError(name, `must have at least ${shortestSecret} characters when DEMO=0`);
    }
  }
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_SEALER_URL', 'SMTP_URL'] as const) {
    const value = parsed[name];
    if (value !== undefined && exampleSecrets.has(new URL(value).password)) {
      throw new EnvError(name, 'still has the password of the example');
    }
  }
};

/** An empty value counts as unset: `NAME=` in a compose file means "the default". */
const withoutBlanks = (source: Source): Record<string, string> =>
  Object.fromEntries(
    environmentVariables.flatMap((name) => {
      const value = source[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );

/**
 * Reads what a person has set, with the defaults, before database and secrets are known.
 * A relative `DATA_DIR` counts from `baseDirectory`.
 *
 * @throws EnvError
 */
export const readSettings = (source: Source = process.env, baseDirectory = process.cwd()): Settings => {
  const result = schema.safeParse(withoutBlanks(source));
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new EnvError(String(issue?.path[0] ?? 'The environment'), issue?.message ?? 'is not valid');
  }
  const parsed = result.data;
  // Contract: demo mode is the default only where the launcher brings its own database.
  const demo = parsed.DEMO ?? parsed.DATABASE_URL === undefined;
  if (!demo) refuseExampleSecrets(parsed);
  const dataDir = resolve(baseDirectory, parsed.DATA_DIR);
  return {
    port: parsed.PORT,
    host: parsed.HOST,
    publicUrl: parsed.PUBLIC_URL ?? `http://localhost:${parsed.PORT}`,
    dataDir,
    databaseUrl: parsed.DATABASE_URL,
    databaseOwnerUrl: parsed.DATABASE_OWNER_URL,
    databaseSealerUrl: parsed.DATABASE_SEALER_URL,
    maxFileBytes: parsed.MAX_FILE_BYTES,
    spaceQuotaBytes: parsed.SPACE_QUOTA_BYTES,
    storageUrl: parsed.STORAGE_URL ?? pathToFileURL(resolve(dataDir, 'storage')).href,
    smtpUrl: parsed.SMTP_URL,
    demo,
    demoPassword: parsed.DEMO_PASSWORD,
    brandName: parsed.BRAND_NAME,
    hostOrganisation: parsed.HOST_ORGANISATION,
    contactEmail: parsed.CONTACT_EMAIL,
    sessionSecret: parsed.SESSION_SECRET,
    signingKey: parsed.SIGNING_KEY,
    logLevel: parsed.LOG_LEVEL,
    metricsPort: parsed.METRICS_PORT,
    trustedProxyHops: parsed.TRUSTED_PROXY_HOPS,
    faultPoint: parsed.FAULT,
  };
};

/**
 * Turns settings into the complete configuration of a process.
 *
 * @throws EnvError when something is missing that only the launcher or a person can give.
 */
export const completeEnv = (settings: Settings): Env => {
  const { databaseUrl, sessionSecret, signingKey } = settings;
  if (databaseUrl === undefined) throw new EnvError('DATABASE_URL', 'is missing');
  if (sessionSecret === undefined)
    throw new EnvError('SESSION_SECRET', 'is missing and is required when DEMO=0');
  if (signingKey === undefined) throw new EnvError('SIGNING_KEY', 'is missing and is required when DEMO=0');
  if (settings.demo && settings.demoPassword === undefined) {
    throw new EnvError('DEMO_PASSWORD', 'is missing and is required when DEMO=1');
  }
  return { ...settings, databaseUrl, sessionSecret, signingKey };
};

/**
 * Reads and validates the environment of a running process (web server, worker, seed).
 *
 * @throws EnvError naming the first variable that is missing or unfit.
 */
export const readEnv = (source: Source = process.env): Env => completeEnv(readSettings(source));

/** What the long proofs take from outside: how often, and the seed of what is random in them. */
export const readProveEnv = (source: Source = process.env): { rounds: number; seed: number } => ({
  rounds: Number(source.PROVE_ROUNDS ?? 20),
  seed: Number(source.PROVE_SEED ?? 1),
});

/** Reads what the test commands take from outside. An empty value counts as unset. */
export const readTestEnv = (source: Source = process.env): TestEnv => ({
  testDatabaseUrl: source.TEST_DATABASE_URL || undefined,
  chromiumPath: source.CHROMIUM_PATH || undefined,
});

/** The inverse of `readEnv`: variables for a child process; what is undefined is left out. */
export const writeEnv = (env: Partial<Env>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variableOf).flatMap(([key, variable]) => {
      const value = env[key as keyof Env];
      if (value === undefined) return [];
      return [[variable, typeof value === 'boolean' ? String(Number(value)) : String(value)]];
    }),
  );

/**
 * The environment for a child process: what the machine gives (PATH, HOME, proxies, …), none of the portal's own
 * variables as they were inherited, and then exactly the ones given. So a secret reaches only whom it is given to.
 */
export const childEnvironment = (own: Readonly<Record<string, string>>): Record<string, string> => {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !environmentVariables.includes(entry[0]),
  );
  return { ...Object.fromEntries(inherited), ...own };
};
