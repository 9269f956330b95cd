import { changePassword, refusalOf, refusalsWritten, whoIs } from '@portal/api';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { browserWith, signedIn } from '@portal/test-support/sign-in';
import { aWorld, password, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
const email = 'member@enterprise.example';
const better = 'seven geese over the frozen lake';

test('needs the current one, ends the other browsers and gives this one a new secret (trust.md A15, A21)', async () => {
  const here = await signedIn(portal, email);
  const elsewhere = await signedIn(portal, email);
  const change = (currentPassword: string, to: string) =>
    changePassword(here.context(), { currentPassword, password: to });
  expect(await refusalIn(change('wrong', better))).toBe('invalid_input common.invalid_input');
  const { token } = await change(password, better);
  expect(await whoIs(here.context())).toBeNull();
  expect(await whoIs(elsewhere.context())).toBeNull();
  expect(await whoIs(browserWith(portal, token).context())).toMatchObject({ personId: world.people.member });
  expect(await refusalIn(signedIn(portal, email))).toBe('forbidden accounts.wrong_credentials');
  await refusalsWritten();
  expect((await recorded(portal, 'accounts.changePassword', 'person', world.people.member)).sort()).toEqual([
    'allowed',
    'refused',
  ]);
});

test.each([
  ['too short', 'fourteen chars', 'accounts.password_too_short'],
  ['known from breaches', '123456789987654321', 'accounts.password_known'],
  ['known but for its end', 'momsanaladventure2026!', 'accounts.password_known'],
  ['something short repeated', 'abcabcabcabcabcabc', 'accounts.password_known'],
  ['name and year', 'Voltara Mobility 2026', 'accounts.password_contextual'],
  ['the own address', 'chair@ministry.example', 'accounts.password_contextual'],
])('refused with its reason: %s (trust.md A1, A4)', async (_what, to, code) => {
  const who = to.startsWith('chair') ? 'chair@ministry.example' : 'observer@institute.example';
  if (to.startsWith('Voltara'))
    await portal.owner.query("update people set name = 'Voltara Mobility' where email = $1", [who]);
  const here = await signedIn(portal, who);
  const refused = await changePassword(here.context(), { currentPassword: password, password: to }).catch(
    refusalOf,
  );
  expect(refused).toMatchObject({ details: { fieldErrors: { password: { code } } } });
});

test('a job or a program cannot change it', async () => {
  const attempt = changePassword(portal.contextOf(world.people.chair), {
    currentPassword: password,
    password: better,
  });
  expect(await refusalIn(attempt)).toBe('forbidden accounts.not_for_tokens');
});

test('long, spaced and foreign ones are taken, typed on any keyboard, and whole (trust.md A2, A3)', async () => {
  const email = 'exmember@institute.example';
  let current = password;
  for (const next of [
    'fifteen letters',
    'a heron stands in the shallow water and waits for its breakfast!',
    'when the ferry left the pier at noon, eleven umbrellas opened at once and the brass band went on playing as if nothing were amiss',
    '十五个字以上的一句中文密码谁也猜不到的',
    'Caf\u00e9 au lait und Br\u00f6tchen',
  ]) {
    const here = await signedIn(portal, email, { typed: current });
    expect(
      await refusalIn(changePassword(here.context(), { currentPassword: current, password: next })),
    ).toBe('allowed');
    current = next;
  }
  expect(await refusalIn(signedIn(portal, email, { typed: current.normalize('NFD') }))).toBe('allowed');
  const long =
    'the tide comes in twice a day and nobody minds it much, which is why it stays so very calm here';
  const here = await signedIn(portal, email, { typed: current });
  await changePassword(here.context(), { currentPassword: current, password: long });
  expect(await refusalIn(signedIn(portal, email, { typed: long.slice(0, 72) }))).toBe(
    'forbidden accounts.wrong_credentials',
  );
  const huge = changePassword(here.context(), { currentPassword: long, password: 'ü'.repeat(600) });
  expect(await refusalIn(huge)).toBe('invalid_input common.invalid_input');
});
