import { hash } from '@node-rs/argon2';
import { createContext, signIn, signOut, whoIs } from '@portal/api';
import { networkOf, sessionCredential } from '@portal/auth';
import { uuidFromId } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { signedIn } from '@portal/test-support/sign-in';
import { aWorld, password, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
const stranger = (network = '10.0.0') =>
  createContext(portal.services, { credential: { kind: 'anonymous' }, network });
const asSession = (token: string) =>
  createContext(portal.services, { credential: sessionCredential(token, portal.clock.now()) });

test('the secret of a session is stored nowhere and long enough; signing out ends it (trust.md A18)', async () => {
  const { token } = await signedIn(portal, ' Chair@Ministry.example ');
  const { rows } = await portal.owner.query('select * from auth_sessions');
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(await whoIs(asSession(token))).toMatchObject({ personId: world.people.chair });
  await signOut(asSession(token), token);
  expect(await whoIs(asSession(token))).toBeNull();
  expect(await recorded(portal, 'accounts.signIn', 'person', world.people.chair)).toEqual(['allowed']);
  expect(await recorded(portal, 'accounts.signOut', 'person', world.people.chair)).toEqual(['allowed']);
});

test('a session ends when idle for half an hour, and after twelve hours in any case (trust.md A17)', async () => {
  const { token } = await signedIn(portal, 'member@enterprise.example');
  portal.clock.pass({ minutes: 29 });
  expect(await whoIs(asSession(token))).not.toBeNull();
  await expect
    .poll(async () => {
      const { rows } = await portal.owner.query<{ n: number }>(
        'select count(*)::int as n from auth_sessions where last_seen_at > created_at',
      );
      return rows[0]?.n;
    })
    .toBeGreaterThan(0);
  portal.clock.pass({ minutes: 29 });
  expect(await whoIs(asSession(token))).not.toBeNull();
  portal.clock.pass({ minutes: 31 });
  expect(await whoIs(asSession(token))).toBeNull();
  const { token: second } = await signedIn(portal, 'member@enterprise.example');
  portal.clock.pass({ hours: 13 });
  expect(await whoIs(asSession(second))).toBeNull();
});

test('an unknown address and a wrong password are answered alike; the eleventh attempt waits (trust.md A6, A9)', async () => {
  const attempt = (email: string, network: string) =>
    refusalIn(signIn(stranger(network), { email, password: 'wrong' }));
  expect(await attempt('nobody@nowhere.example', '10.1.0')).toBe('forbidden accounts.wrong_credentials');
  for (let i = 0; i < 10; i++) {
    expect(await attempt('observer@institute.example', `10.2.${i}`)).toBe(
      'forbidden accounts.wrong_credentials',
    );
  }
  expect(await attempt('observer@institute.example', '10.2.99')).toBe(
    'limit_exceeded common.too_many_attempts',
  );
});

test('a pending person signs in and sees nothing but themselves', async () => {
  const api = portal.as(world.people.pending);
  expect((await api.accounts.getMe({})).state).toBe('pending');
  const home = await api.accounts.getHome({});
  expect([home.groups, home.documents]).toEqual([[], []]);
  expect(await refusalIn(api.organisations.listOrganisations({}))).toBe(
    'forbidden common.account_not_active',
  );
});

test('a browser that was never used before is told to the owner; the very first and a known one are not', async () => {
  const email = 'outsider@rival.example';
  const from = async (device: string | null) => {
    const context = createContext(portal.services, {
      credential: { kind: 'anonymous' },
      network: '10.7.0',
      device,
    });
    const answer = await signIn(context, { email, password });
    if (answer.token === null) throw new Error('no second factor here');
    return answer.device;
  };
  const told = async () => {
    const { rows } = await portal.owner.query<{ n: number }>(
      `select count(*)::int as n from outbox where name = 'accounts.useNewDevice' and object_id = $1`,
      [uuidFromId('person', world.people.outsider)],
    );
    return rows[0]?.n;
  };
  const first = await from(null);
  expect(await told()).toBe(0);
  expect(await from(first)).toBe(first);
  expect(await told()).toBe(0);
  const second = await from(null);
  expect(second).not.toBe(first);
  expect(await told()).toBe(1);
  await from(second);
  expect(await told()).toBe(1);
  const { rows } = await portal.owner.query('select * from known_devices');
  expect(JSON.stringify(rows)).not.toContain(first);
});

test('guesses from elsewhere do not shut the owner out of a browser that is known (trust.md A6)', async () => {
  const email = 'exmember@institute.example';
  const attempt = (typed: string, network: string, device: string | null = null) =>
    signIn(createContext(portal.services, { credential: { kind: 'anonymous' }, network, device }), {
      email,
      password: typed,
    });
  const answer = await attempt(password, '10.8.0');
  const device = answer.token === null ? null : answer.device;
  for (let i = 0; i < 11; i++) await refusalIn(attempt('wrong', `10.9.${i}`));
  expect(await refusalIn(attempt(password, '10.9.50'))).toBe('limit_exceeded common.too_many_attempts');
  expect(await refusalIn(attempt(password, '10.9.51', 'x'.repeat(43)))).toBe(
    'limit_exceeded common.too_many_attempts',
  );
  expect(await refusalIn(attempt(password, '10.8.0', device))).toBe('allowed');
  for (let i = 0; i < 11; i++) await refusalIn(attempt('wrong', '10.8.0', device));
  expect(await refusalIn(attempt(password, '10.8.0', device))).toBe(
    'limit_exceeded common.too_many_attempts',
  );
});

test('one host of a network is one source, however many addresses it has (trust.md A7)', () => {
  const sources = Array.from({ length: 1000 }, (_, each) =>
    networkOf(`2001:db8:1:2:${each.toString(16)}::1`),
  );
  expect(new Set(sources).size).toBe(1);
  expect(networkOf('2001:db8:1:3::1')).not.toBe(sources[0]);
  expect(networkOf('::ffff:192.0.2.7')).toBe(networkOf('192.0.2.200'));
});

test('a password is kept as argon2id, and by newer rules from the next sign-in on (trust.md A5)', async () => {
  const stored = async () => {
    const { rows } = await portal.owner.query<{ hash: string }>(
      'select password_hash as hash from credentials where person_id = $1',
      [uuidFromId('person', world.people.delegate)],
    );
    return rows[0]?.hash ?? '';
  };
  expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
  const weaker = await hash(password, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
  await portal.owner.query('update credentials set password_hash = $1 where person_id = $2', [
    weaker,
    uuidFromId('person', world.people.delegate),
  ]);
  await signedIn(portal, 'delegate@ministry.example');
  expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
  expect(await refusalIn(signedIn(portal, 'delegate@ministry.example'))).toBe('allowed');
});
