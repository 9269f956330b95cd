import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childEnvironment, readTestEnv } from '@portal/platform/env';
import pg from 'pg';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const port = 3921;

const roles = ['app', 'owner', 'seal'] as const;

/** A portal as an operator brings it up: an empty database of its own on a server that is there, DEMO=0, a mail server. */
export async function startEmptyPortal(smtpUrl: string) {
  const { testDatabaseUrl: databaseUrl } = readTestEnv();
  if (!databaseUrl)
    throw new Error('TEST_DATABASE_URL has to name a PostgreSQL on which databases may be made.');
  const name = `empty_${process.pid}`;
  const admin = new pg.Client({ connectionString: databaseUrl });
  await admin.connect();
  const secret = 'a-login-of-one-proof';
  for (const role of roles)
    await admin.query(
      `create role ${name}_${role} login password '${secret}' ${role === 'owner' ? 'createrole' : ''}`,
    );
  await admin.query(`create database ${name} owner ${name}_owner`);
  const urlOf = (role: (typeof roles)[number]) => {
    const url = new URL(databaseUrl);
    url.username = `${name}_${role}`;
    url.password = secret;
    url.pathname = `/${name}`;
    return url.href;
  };
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-empty-'));
  const env = childEnvironment({
    PORT: String(port),
    DATA_DIR: dataDir,
    DEMO: '0',
    DATABASE_URL: urlOf('app'),
    DATABASE_OWNER_URL: urlOf('owner'),
    DATABASE_SEALER_URL: urlOf('seal'),
    SMTP_URL: smtpUrl,
    SESSION_SECRET: 'a session secret that is long enough for a proof',
    SIGNING_KEY: 'a signing key that is long enough for one proof',
    LOG_LEVEL: 'warn',
  });
  const command = (...args: string[]) =>
    spawn(process.execPath, ['tooling/launcher/bin/run.mjs', ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const launcher = command('start');
  await said(launcher, /^Ready on/mu);
  return {
    baseUrl: `http://localhost:${port}`,
    version: String((await admin.query<{ v: string }>('show server_version')).rows[0]?.v ?? ''),
    /** The one step on the command line. */
    async createAdministrator(person: { email: string; name: string }): Promise<string> {
      const child = command('portal', 'user', 'create-admin', '--email', person.email, '--name', person.name);
      const text = await said(child, /\/setup\/[\w-]+/u);
      return /\/setup\/[\w-]+/u.exec(text)?.[0] ?? '';
    },
    async stop(): Promise<void> {
      launcher.kill('SIGTERM');
      await once(launcher, 'exit');
      await admin.query(`drop database ${name} with (force)`);
      for (const role of roles) await admin.query(`drop owned by ${name}_${role}; drop role ${name}_${role}`);
      await admin.end();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Waits until a command has said something; gives all that it said. @throws Error when it ends before. */
async function said(child: ReturnType<typeof spawn>, words: RegExp): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (words.test(text)) resolve(text);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The command ended with ${code}:\n${text}`)));
  });
}
