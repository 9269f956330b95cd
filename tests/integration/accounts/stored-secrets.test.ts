import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  addAuthenticator,
  answerResetRequests,
  backUp,
  beginAuthenticator,
  changePassword,
  createAccessToken,
  createCaller,
  createContext,
  drainOutbox,
  listKeptMails,
  requestPasswordReset,
  signIn,
} from '@portal/api';
import { newAccessToken, newRecoveryCodes, newSecret } from '@portal/auth';
import { systemRandom } from '@portal/platform/clock';
import { usePortal } from '@portal/test-support/portal';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { browserWith, signedIn, strangerAt } from '@portal/test-support/sign-in';
import { aWorld, password, type World } from '@portal/test-support/world';
import { generate } from 'otplib';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

/** What the right password opens: a session and the mark of a browser; of somebody with a second factor, a step. */
async function opened(email: string, typed: string) {
  const answer = await signIn(strangerAt(portal), { email, password: typed });
  return answer.token === null
    ? { step: answer.challenge, token: '', device: '' }
    : { step: '', token: answer.token, device: answer.device };
}

test('ten thousand secrets are all different, of 256 bits, each of which is as often set as not (trust.md A18)', () => {
  const count = 10_000;
  const secrets = Array.from({ length: count }, () => newSecret(systemRandom));
  const tokens = Array.from({ length: count }, () => newAccessToken(systemRandom).secret);
  expect(new Set([...secrets, ...tokens.map((token) => token.slice(7))]).size).toBe(2 * count);
  const ones = new Array<number>(256).fill(0);
  for (const secret of secrets) {
    const bytes = Buffer.from(secret, 'base64url');
    expect(bytes).toHaveLength(32);
    for (let bit = 0; bit < 256; bit++)
      ones[bit] = (ones[bit] ?? 0) + (((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1);
  }
  // Seven standard deviations (of 50): once in a thousand million runs of all 256 by chance.
  for (const [bit, set] of ones.entries()) expect(Math.abs(set - count / 2), `bit ${bit}`).toBeLessThan(350);
  for (const token of tokens) expect(token).toMatch(/^pforum_[\w-]{43}$/u);
});

/** Everything that opens something, as its owner holds it. Each kind is really made, and really used or sent. */
async function everySecret(): Promise<Record<string, string>> {
  const member = 'member@enterprise.example';
  const passphrase = 'forty-one lanterns over the harbour';
  const first = await signedIn(portal, member);
  const { token: changed } = await changePassword(first.context(), {
    currentPassword: password,
    password: passphrase,
  });
  const { secret: seed } = await beginAuthenticator(browserWith(portal, changed).context());
  const code = await generate({ secret: seed, epoch: Math.floor(portal.clock.now().getTime() / 1_000) });
  const added = await addAuthenticator(browserWith(portal, changed).context(), { code });
  const here = browserWith(portal, added.token);
  const { secret: program } = await createAccessToken(here.context(), {
    name: 'Script',
    scope: 'read',
    days: 7,
  });
  const { step } = await opened(member, passphrase);
  const chair = await opened('chair@ministry.example', password);

  const spaceId = await anActiveGroup(portal, world);
  const asChair = portal.as(world.people.chair);
  await asChair.spaces.inviteMember({ spaceId, email: 'guest@rival.example', role: 'member' });
  await portal
    .as(world.people.delegate)
    .accounts.invitePerson({ organisationId: world.organisations.ministry, email: 'new@ministry.example' });
  await createCaller(browserWith(portal, chair.token).context).accounts.requestEmailChange({
    email: 'moved@ministry.example',
  });
  await requestPasswordReset(strangerAt(portal), { email: 'chair@ministry.example' });
  await answerResetRequests(portal.services);
  while ((await portal.owner.query('select from outbox where handled_at is null')).rowCount) {
    await drainOutbox(portal.services, { queue: null });
  }
  const mails = await listKeptMails(createContext(portal.services, portal.contextOf(world.people.admin)));
  const linked = (page: string) =>
    mails.map(({ body }) => new RegExp(`/${page}/([\\w-]{43})`, 'u').exec(body)?.[1]).find(Boolean) ?? '';

  return {
    'first session': first.token,
    'session after the password': changed,
    'session after the factor': added.token,
    'session of the chair': chair.token,
    device: chair.device,
    step,
    password,
    passphrase,
    'seed of the app': seed,
    'token of a program': program,
    ...Object.fromEntries((added.recoveryCodes ?? []).map((each, index) => [`recovery code ${index}`, each])),
    'link of an invitation': linked('invite'),
    'link into an organisation': linked('join'),
    'link to a new password': linked('reset'),
    'link to a new address': linked('email'),
    'signing key': portal.services.settings.signingKey,
    'sealing secret': portal.services.settings.sealingSecret,
  };
}

/** The same secret as somebody might have written it down. */
function formsOf(secret: string): string[] {
  const plain = secret.replace(/^pforum_/u, '');
  const bytes = Buffer.from(plain, 'base64url');
  const forms = [secret, plain, plain.replaceAll('-', ''), Buffer.from(secret).toString('base64')];
  return plain.length === 43 ? [...forms, bytes.toString('hex'), bytes.toString('base64')] : forms;
}

async function wholeDatabase(): Promise<string> {
  const { rows: tables } = await portal.owner.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await portal.owner.query<{ row: string }>(
      `select to_jsonb(t)::text as row from ${name} t`,
    );
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join('\n');
}

function wholeFolder(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      return (entry.name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
    })
    .join('\n');
}

test('neither the database nor a backup of it holds anything that opens something (trust.md A18)', async () => {
  const secrets = await everySecret();
  expect(Object.entries(secrets).filter(([, secret]) => secret.length < 12)).toEqual([]);
  const folder = mkdtempSync(join(tmpdir(), 'portal-secrets-'));
  try {
    const to = join(folder, 'backup');
    const whole = { ownerUrl: portal.ownerUrl, storage: portal.services.storage, say: () => {} };
    await backUp(whole, to, portal.clock.now());
    const places = { database: await wholeDatabase(), backup: wholeFolder(to) };
    for (const [place, text] of Object.entries(places)) {
      // What has to be there shows that the search would find something.
      expect(text, place).toContain('moved@ministry.example');
      const found = Object.entries(secrets).filter(([, secret]) =>
        formsOf(secret).some((form) => text.includes(form)),
      );
      expect(
        found.map(([name]) => name),
        place,
      ).toEqual([]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a recovery code has more than fifty bits, and none comes twice (trust.md A13)', () => {
  const codes = Array.from({ length: 1_000 }, () => newRecoveryCodes(systemRandom)).flat();
  expect(new Set(codes).size).toBe(10_000);
  for (const code of codes) expect(code).toMatch(/^[2-9a-z]{4}(?:-[2-9a-z]{4}){2}$/u);
});
