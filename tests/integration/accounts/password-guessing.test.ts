import {
  answerResetRequests,
  confirmIdentity,
  createContext,
  refusalOf,
  requestPasswordReset,
  resetPassword,
  signIn,
  sweep,
} from '@portal/api';
import { sessionCredential } from '@portal/auth';
import { type Id, idFromUuid } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { refusalIn } from '@portal/test-support/refusals';
import { strangerAt } from '@portal/test-support/sign-in';
import { oneTimeTokenFor } from '@portal/test-support/tokens';
import { aWorld, password, type World } from '@portal/test-support/world';
import { beforeAll, beforeEach, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
beforeEach(() => portal.owner.query('delete from wrong_passwords'));

const wrong = 'forbidden accounts.wrong_credentials';
const later = 'limit_exceeded common.too_many_attempts';
const byReset = 'limit_exceeded accounts.only_by_reset';
const better = 'seven geese over the frozen lake';
const unknown = 'nobody@nowhere.example';

let networks = 0;
/** From a network that nobody has tried from before. */
function attempt(email: string, typed: string, device: string | null = null) {
  networks += 1;
  const network = `10.${networks >> 8}.${networks & 255}`;
  const context = createContext(portal.services, { credential: { kind: 'anonymous' }, network, device });
  return signIn(context, { email, password: typed });
}
const told = (email: string, typed = 'wrong', device: string | null = null) =>
  refusalIn(attempt(email, typed, device));
const waitTold = async (email: string) =>
  refusalOf(await attempt(email, password).catch((error: unknown) => error))?.details.retryAfter;

/** As after so many wrong ones in a row, the last of them just now. */
async function wrongInARow(count: number): Promise<void> {
  await portal.owner.query('update wrong_passwords set in_a_row = $1, last_at = $2', [
    count,
    portal.clock.now(),
  ]);
}

test.each(['observer@institute.example', unknown])(
  'eleven addresses, one account: the eleventh waits, then twice as long each time: %s (trust.md A6, A9)',
  async (email) => {
    for (let each = 0; each < 10; each++) expect(await told(email)).toBe(wrong);
    for (const minutes of [1, 2, 4]) {
      expect(await told(email)).toBe(later);
      expect(await waitTold(email)).toBe(minutes * 60);
      portal.clock.pass({ minutes });
      expect(await told(email)).toBe(wrong);
    }
    // What was refused for being too early has not made the wait longer.
    expect(await waitTold(email)).toBe(8 * 60);
  },
);

test('the right password after the wait comes in, and begins the count anew (trust.md A6)', async () => {
  const email = 'member@enterprise.example';
  for (let each = 0; each < 10; each++) await told(email);
  expect(await told(email, password)).toBe(later);
  portal.clock.pass({ minutes: 1 });
  expect(await told(email, password)).toBe('allowed');
  for (let each = 0; each < 10; each++) expect(await told(email)).toBe(wrong);
  expect(await told(email)).toBe(later);
});

test('thirty at once are ten attempts (trust.md A6)', async () => {
  const answers = await Promise.all(Array.from({ length: 30 }, () => told('chair@ministry.example')));
  expect(answers.filter((answer) => answer === wrong)).toHaveLength(10);
  expect(answers.filter((answer) => answer === later)).toHaveLength(20);
});

test('after a hundred in a row only a new password helps, whoever the address is of (trust.md A6, A9)', async () => {
  const email = 'secretary@body.example';
  for (const each of [email, unknown]) await told(each);
  await wrongInARow(99);
  portal.clock.pass({ hours: 1 });
  for (const each of [email, unknown]) {
    expect(await told(each)).toBe(wrong);
    expect(await told(each, password)).toBe(byReset);
  }
  portal.clock.pass({ days: 40 });
  for (const each of [email, unknown]) expect(await told(each, password)).toBe(byReset);

  await requestPasswordReset(strangerAt(portal), { email });
  await answerResetRequests(portal.services);
  const { rows } = await portal.owner.query<{ id: string }>('select id from password_resets');
  const id = idFromUuid('passwordReset', rows[0]?.id as string);
  const token = oneTimeTokenFor(portal, id, 'reset');
  await resetPassword(strangerAt(portal), { token, password: better });
  expect(await told(email, password)).toBe(wrong);
  expect(await told(email, better)).toBe('allowed');
});

test('a hundred guesses from elsewhere shut nobody out of a browser that is known (trust.md A6, A8)', async () => {
  const email = 'exmember@institute.example';
  const answer = await attempt(email, password);
  const { device, token } = answer as { device: string; token: string };
  await told(email);
  await wrongInARow(100);
  expect(await told(email, password)).toBe(byReset);
  expect(await told(email, password, 'x'.repeat(43))).toBe(byReset);
  expect(await told(email, password, device)).toBe('allowed');

  const inSession = (known: string | null) =>
    createContext(portal.services, {
      credential: sessionCredential(token, portal.clock.now()),
      device: known,
    });
  expect(await refusalIn(confirmIdentity(inSession(null), { password }))).toBe(byReset);
  expect(await refusalIn(confirmIdentity(inSession(device), { password }))).toBe('allowed');

  for (let each = 0; each < 10; each++) expect(await told(email, 'wrong', device)).toBe(wrong);
  expect(await told(email, password, device)).toBe(later);
});

test('what is counted names no address and nobody but by an id; a year of silence forgets it', async () => {
  await told(unknown);
  await told('chair@ministry.example');
  const accounts = async () => {
    const { rows } = await portal.owner.query<{ account: string }>('select account from wrong_passwords');
    return rows.map(({ account }) => account).sort();
  };
  const chair: Id<'person'> = world.people.chair;
  expect(await accounts()).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/u), chair]);
  portal.clock.pass({ days: 365 });
  await sweep(portal.services);
  expect(await accounts()).toHaveLength(2);
  portal.clock.pass({ days: 2 });
  await sweep(portal.services);
  expect(await accounts()).toEqual([]);
});
