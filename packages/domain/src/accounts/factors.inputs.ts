import { z } from 'zod';
import { idempotencyKey } from '../kernel/command.ts';
import { idOf, idOut } from '../kernel/ids.ts';
import { lineOf } from '../kernel/text.ts';

/** Six digits of an app, or a recovery code; spaces do not count. */
const code = z
  .string()
  .max(40, { error: 'common.too_long' })
  .transform((value) => value.replace(/\s/gu, ''))
  .pipe(z.string().min(1, { error: 'common.required' }));

export const signInWithCodeInput = z.strictObject({ code });
export const addAuthenticatorInput = z.strictObject({ code });

/** What a browser answers about a passkey; its parts are judged by the library that verifies it. */
const passkeyResponse = z.looseObject({ id: z.string().min(1).max(1024) });

export const signInWithPasskeyInput = z.strictObject({ response: passkeyResponse });
export const addPasskeyInput = z.strictObject({ response: passkeyResponse, name: lineOf(60) });
export const removePasskeyInput = z.strictObject({ passkeyId: idOf('passkey'), idempotencyKey });
export const removeAuthenticatorInput = z.strictObject({ idempotencyKey });

export const factorsView = z.strictObject({
  /** Since when the authenticator app is asked for; null for none. */
  authenticatorSince: z.date().nullable(),
  passkeys: z.array(
    z.strictObject({
      id: idOut('passkey'),
      name: z.string(),
      createdAt: z.date(),
      lastUsedAt: z.date().nullable(),
    }),
  ),
  recoveryCodesLeft: z.number(),
  /** My roles ask for a second factor and this session came in without one. */
  isMissing: z.boolean(),
  /** I have just proven to be there, as changes to all this ask for. */
  isConfirmed: z.boolean(),
});
export type FactorsView = z.infer<typeof factorsView>;
