import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  acceptInvitation,
  addAuthenticator,
  answerQuestion,
  beginAuthenticator,
  byteOperations,
  type Context,
  changeEmail,
  changePassword,
  completeSetup,
  confirmApplication,
  confirmIdentity,
  createContext,
  getAccountInvitation,
  getInvitation,
  getQuestion,
  joinOrganisation,
  operations,
  resetPassword,
  signIn,
  signInWithCode,
  signInWithPasskey,
  unsubscribe,
} from '@portal/api';
import { uuidFromId } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { refusalIn } from '@portal/test-support/refusals';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { signedIn, strangerAt } from '@portal/test-support/sign-in';
import { oneTimeTokenFor } from '@portal/test-support/tokens';
import { aWorld, password, type World } from '@portal/test-support/world';
import { beforeAll, beforeEach, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
beforeEach(() => portal.owner.query('delete from rate_limits; delete from wrong_passwords'));

const better = 'seven geese over the frozen lake';
const guessed = 'g'.repeat(43);
const later = 'limit_exceeded common.too_many_attempts';

/** Every use case that reads a secret from what is sent, by the inputs with which it does; grouped by what counts. */
const doors = {
  'wrong passwords of an account in a row': {
    'sign-in.ts': 'signInInput',
    'change-password.ts': 'changePasswordInput',
    'confirm-identity.ts': 'confirmIdentityInput',
  },
  'second steps of a person': {
    'sign-in-with-code.ts': 'signInWithCodeInput',
    'add-authenticator.ts': 'addAuthenticatorInput',
  },
  'attempts from a network': { 'sign-in-with-passkey.ts': 'signInWithPasskeyInput' },
  'links tried from a network': {
    'accept-invitation.ts': 'acceptInvitationInput',
    'join-organisation.ts': 'joinOrganisationInput',
    'complete-setup.ts': 'completeSetupInput',
    'reset-password.ts': 'resetPasswordInput',
    'change-email.ts': 'changeEmailInput',
    'confirm-application.ts': 'applicationTokenInput',
    'answer-question.ts': 'answerQuestionInput applicationTokenInput',
    'unsubscribe.ts': 'unsubscribeInput',
  },
  // A passkey that is being made proves nothing yet: there is nothing to guess.
  'nothing to guess': { 'add-passkey.ts': 'addPasskeyInput' },
};

const namesSecret = /password|secret|token$|^code$|^otp$|^pin$|^response$/iu;
const packages = fileURLToPath(new URL('../../../packages', import.meta.url));
const sources = (folder: string) =>
  readdirSync(join(packages, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => join(packages, folder, path));

/** Inputs of the rulebook that take a secret, by their fields. */
async function inputsWithSecrets(): Promise<string[]> {
  const found: string[] = [];
  for (const path of sources('domain/src')) {
    for (const [name, value] of Object.entries(await import(path))) {
      const { shape } = value as { shape?: Record<string, unknown> };
      if (name.endsWith('Input') && Object.keys(shape ?? {}).some((field) => namesSecret.test(field)))
        found.push(name);
    }
  }
  return found;
}

test('every use case that takes a password, a code or a link’s secret is known, and counts with its kind (trust.md A8)', async () => {
  const inputs = await inputsWithSecrets();
  const readers = sources('api/src').flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const read = inputs.filter((name) =>
      new RegExp(`\\b${name}\\.(?:parse|safeParse|shape)\\b`, 'u').test(text),
    );
    return read.length > 0 ? [[path.split('/').at(-1), read.sort().join(' ')]] : [];
  });
  const known = Object.values(doors).flatMap((kind) => Object.entries(kind));
  expect(readers.sort()).toEqual(known.sort());
  expect(inputs.sort()).toEqual([...new Set(known.flatMap(([, names]) => names.split(' ')))].sort());
});

test('no operation of the router, of REST or of the byte doors takes a secret: all that do are forms of pages (trust.md A8)', () => {
  const all = [...operations, ...byteOperations];
  const fields = all.flatMap(({ name, input }) =>
    Object.keys((input as { shape: object }).shape).map((field) => `${name}.${field}`),
  );
  expect(all.length).toBeGreaterThan(80);
  expect(fields.filter((each) => namesSecret.test(each.split('.').at(-1) as string))).toEqual([]);
});

test('a session begins in these places only; with a second factor none of them does with a password alone (trust.md A8)', async () => {
  const beginners = sources('api/src')
    .filter((path) => /\b(?:beginSession|openSession)\(/u.test(readFileSync(path, 'utf8')))
    .map((path) => path.split('/').at(-1));
  const forNewAccounts = ['accept-invitation.ts', 'complete-setup.ts', 'join-organisation.ts'];
  const known = ['open-session.ts', 'sign-in-with-code.ts', 'sign-in-with-passkey.ts', 'sign-in.ts'];
  expect(beginners.sort()).toEqual([...forNewAccounts, ...known].sort());

  const email = 'delegate@ministry.example';
  await aPasskeyOf('delegate');
  expect(await signIn(strangerAt(portal), { email, password })).toMatchObject({ token: null });
  // Links for new accounts open none that is there.
  const asked = { name: 'Somebody', password: better };
  const spaceId = await anActiveGroup(portal, world);
  const invitation = await portal
    .as(world.people.chair)
    .spaces.inviteMember({ spaceId, email: 'outsider@rival.example', role: 'member' });
  const invite = oneTimeTokenFor(portal, invitation.id);
  expect(await refusalIn(acceptInvitation(strangerAt(portal), { ...asked, token: invite }))).toBe(
    'unauthenticated accounts.sign_in_to_accept',
  );
  const join = await portal.as(world.people.delegate).accounts.invitePerson({
    organisationId: world.organisations.ministry,
    email: 'newcomer@ministry.example',
  });
  await portal.owner.query("update people set email = 'newcomer@ministry.example' where email = $1", [
    'chair@ministry.example',
  ]);
  const token = oneTimeTokenFor(portal, join.id, 'join');
  expect(await refusalIn(joinOrganisation(strangerAt(portal), { ...asked, token }))).toBe(
    'not_found common.not_found',
  );
  await portal.owner.query("update people set email = 'chair@ministry.example' where email = $1", [
    'newcomer@ministry.example',
  ]);
});

async function aPasskeyOf(key: 'delegate' | 'member'): Promise<void> {
  await portal.owner.query(
    `insert into passkeys (id, person_id, credential_id, public_key, counter, name, created_at)
     values (gen_random_uuid(), $1, $2, 'x', 0, 'Key', now()) on conflict do nothing`,
    [uuidFromId('person', world.people[key]), `key of ${key}`],
  );
}

/** Tries the doors in turn until `most` attempts are made; then asks what each says, whatever is brought. */
async function shares(most: number, tries: Record<string, (() => Promise<unknown>)[]>): Promise<void> {
  const attempts = Object.values(tries).flat();
  const kinds = Object.values(doors).find((kind) => (Object.keys(tries)[0] as string) in kind);
  expect(Object.keys(tries).sort()).toEqual(Object.keys(kinds ?? {}).sort());
  for (let each = 0; each < most; each++) {
    const answer = await refusalIn(attempts[each % attempts.length]?.() as Promise<unknown>);
    expect(answer, `attempt ${each + 1}`).toMatch(/^(?:forbidden|invalid_input|not_found) /u);
  }
  for (const attempt of attempts) expect(await refusalIn(attempt()), String(attempt)).toBe(later);
}

test('three doors ask for the password of an account: ten attempts in all (trust.md A8)', async () => {
  const email = 'member@enterprise.example';
  const here = await signedIn(portal, email);
  const typed = 'not the password at all';
  await shares(10, {
    'sign-in.ts': [() => signIn(strangerAt(portal), { email, password: typed })],
    'change-password.ts': [
      () => changePassword(here.context(), { currentPassword: typed, password: better }),
    ],
    'confirm-identity.ts': [() => confirmIdentity(here.context(), { password: typed })],
  });
  expect(await refusalIn(signIn(strangerAt(portal), { email, password }))).toBe(later);
});

test('two doors ask for a code: five attempts in all (trust.md A8)', async () => {
  const email = 'member@enterprise.example';
  const here = await signedIn(portal, email);
  await beginAuthenticator(here.context());
  await aPasskeyOf('member');
  const { challenge } = await signIn(strangerAt(portal), { email, password });
  await shares(5, {
    'sign-in-with-code.ts': [
      () => signInWithCode(strangerAt(portal), challenge, { code: '000000' }),
      () => signInWithCode(strangerAt(portal), challenge, { code: 'aaaa-bbbb-cccc' }),
    ],
    'add-authenticator.ts': [() => addAuthenticator(here.context(), { code: '000000' })],
  });
});

test('eight doors take a link’s secret: sixty attempts in all from one network (trust.md A8)', async () => {
  const at = (): Context =>
    createContext(portal.services, { credential: { kind: 'anonymous' }, network: '10.9.9' });
  const chosen = { token: guessed, name: 'Somebody', password: better };
  const set = { token: guessed, password: better };
  await shares(60, {
    'accept-invitation.ts': [() => getInvitation(at(), guessed), () => acceptInvitation(at(), chosen)],
    'join-organisation.ts': [() => getAccountInvitation(at(), guessed), () => joinOrganisation(at(), chosen)],
    'complete-setup.ts': [() => completeSetup(at(), set)],
    'reset-password.ts': [() => resetPassword(at(), set)],
    'change-email.ts': [() => changeEmail(at(), { token: guessed })],
    'confirm-application.ts': [() => confirmApplication(at(), { token: guessed })],
    'answer-question.ts': [
      () => getQuestion(at(), guessed),
      () => answerQuestion(at(), { token: guessed, answer: 'We do.' }),
    ],
    'unsubscribe.ts': [() => unsubscribe(at(), { token: `${guessed}.${guessed}` })],
  });
});

test('passkeys and passwords from one network: a hundred and twenty attempts in all (trust.md A8)', async () => {
  await aPasskeyOf('delegate');
  const { challenge } = await signIn(strangerAt(portal), { email: 'delegate@ministry.example', password });
  await shares(120, {
    'sign-in-with-passkey.ts': [
      () => signInWithPasskey(strangerAt(portal), challenge, { response: { id: 'nobody has this' } }),
    ],
  });
  expect(await refusalIn(signIn(strangerAt(portal), { email: 'chair@ministry.example', password }))).toBe(
    later,
  );
});
