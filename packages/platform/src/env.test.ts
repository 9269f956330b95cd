import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completeEnv, EnvError, environmentVariables, readEnv, readSettings, writeEnv } from './env.ts';

const secret = '0123456789abcdef0123456789abcdef';
const complete = {
  DATABASE_URL: 'postgres://portal_app:pw@127.0.0.1:5432/portal',
  SESSION_SECRET: secret,
  SIGNING_KEY: `${secret}x`,
};
const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');

test('everything is optional for the launcher, and without a database the demo is on', () => {
  expect(readSettings({}, '/srv/forum')).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    dataDir: '/srv/forum/.data',
    databaseUrl: undefined,
    databaseOwnerUrl: undefined,
    databaseSealerUrl: undefined,
    maxFileBytes: 2_147_483_648,
    spaceQuotaBytes: 21_474_836_480,
    storageUrl: 'file:///srv/forum/.data/storage',
    smtpUrl: undefined,
    demo: true,
    demoPassword: undefined,
    brandName: 'Partner Forum',
    hostOrganisation: 'Chery International',
    contactEmail: undefined,
    sessionSecret: undefined,
    signingKey: undefined,
    logLevel: 'info',
    metricsPort: undefined,
    trustedProxyHops: 0,
    faultPoint: undefined,
  });
});

test("with a database of one's own the demo is off unless asked for", () => {
  expect(readEnv(complete).demo).toBe(false);
  expect(readEnv({ ...complete, DEMO: '1', DEMO_PASSWORD: 'plum' }).demo).toBe(true);
});

test('an empty value counts as unset', () => {
  expect(readSettings({ PORT: '', SMTP_URL: ' ' }).port).toBe(3000);
});

test('the public address loses its slash and keeps its port', () => {
  expect(readSettings({ PUBLIC_URL: 'https://forum.example:8443/' }).publicUrl).toBe(
    'https://forum.example:8443',
  );
});

const unfit: [variable: string, value: string][] = [
  ['PORT', '0'],
  ['PORT', '70000'],
  ['PORT', 'three'],
  ['HOST', 'no spaces'],
  ['PUBLIC_URL', 'forum.example'],
  ['PUBLIC_URL', 'https://forum.example/below'],
  ['DATABASE_URL', 'mysql://somewhere/else'],
  ['DATABASE_OWNER_URL', 'not-a-url'],
  ['DATABASE_SEALER_URL', 'https://somewhere'],
  ['MAX_FILE_BYTES', '2GiB'],
  ['MAX_FILE_BYTES', '-1'],
  ['SPACE_QUOTA_BYTES', '9999999999999999'],
  ['STORAGE_URL', 'ftp://somewhere'],
  ['SMTP_URL', 'mail.somewhere'],
  ['DEMO', 'maybe'],
  ['BRAND_NAME', 'two\nlines'],
  ['CONTACT_EMAIL', 'forum at example.org'],
  ['LOG_LEVEL', 'loud'],
  ['METRICS_PORT', 'x'],
  ['TRUSTED_PROXY_HOPS', '99'],
];

test.each(unfit)(
  '%s=%j is refused by a sentence that names the variable and not the value',
  (variable, value) => {
    const error = thrownBy(() => readSettings({ [variable]: value }));
    expect(error).toBeInstanceOf(EnvError);
    expect(error.message).toMatch(new RegExp(`^${variable} .+\\.$`));
    if (value.length > 3) expect(error.message).not.toContain(value);
  },
);

test.each(['DATABASE_URL', 'SESSION_SECRET', 'SIGNING_KEY'] as const)(
  'a process does not start without %s',
  (name) => {
    const error = thrownBy(() => readEnv({ ...complete, [name]: undefined, DEMO: '0' }));
    expect(error).toMatchObject({ variable: name });
  },
);

test('a demo does not start without its password', () => {
  expect(thrownBy(() => completeEnv(readSettings({ ...complete, DEMO: '1' })))).toMatchObject({
    variable: 'DEMO_PASSWORD',
  });
});

test('a short secret is refused in production and accepted in a demo', () => {
  expect(thrownBy(() => readEnv({ ...complete, SIGNING_KEY: 'short' }))).toMatchObject({
    variable: 'SIGNING_KEY',
  });
  expect(readEnv({ ...complete, SIGNING_KEY: 'short', DEMO: '1', DEMO_PASSWORD: 'p' }).signingKey).toBe(
    'short',
  );
});

test('what is written can be read again', () => {
  const env = readEnv({
    ...complete,
    DEMO: '1',
    DEMO_PASSWORD: 'p',
    METRICS_PORT: '9100',
    FAULT: 'after_rename',
  });
  expect(readEnv(writeEnv(env))).toEqual(env);
});

test('every variable is documented in .env.example, and nothing else is', () => {
  const documented = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(documented.sort()).toEqual([...environmentVariables].sort());
});

test('the secrets that .env.example shows are refused in production', () => {
  const secrets = /^#?(SESSION_SECRET|SIGNING_KEY|DATABASE_\w*URL|SMTP_URL)=(.+)$/gm;
  const shown = [...example.matchAll(secrets)].map((match) => [match[1], match[2]] as const);
  expect(shown.length).toBe(6);
  for (const [variable, value] of shown) {
    const error = thrownBy(() => readEnv({ ...complete, DEMO: '0', [String(variable)]: value }));
    expect(error).toMatchObject({ variable });
  }
});

const thrownBy = (act: () => unknown): Error => {
  try {
    act();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
};
