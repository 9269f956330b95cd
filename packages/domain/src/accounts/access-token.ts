import { z } from 'zod';
import { idempotencyKey } from '../kernel/command.ts';
import { idOf, idOut } from '../kernel/ids.ts';
import { lineOf } from '../kernel/text.ts';

/** What a program may do with a token: read as its owner, or also change things. Never anything about the account. */
export const tokenScopes = ['read', 'write'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** For how many days a token may work; there is none without an end. */
export const tokenDays = [7, 30, 90, 365] as const;

/** Tokens that one person may hold at once. */
export const tokensPerPerson = 20;

export const createAccessTokenInput = z.strictObject({
  name: lineOf(60),
  scope: z.enum(tokenScopes).default('read'),
  days: z.coerce
    .number()
    .refine((days) => tokenDays.some((each) => each === days), { error: 'common.invalid' })
    .default(30),
});
export const endAccessTokenInput = z.strictObject({ accessTokenId: idOf('accessToken'), idempotencyKey });

/** A token as its owner sees it later; its secret is shown once. */
export const accessTokenView = z.strictObject({
  id: idOut('accessToken'),
  name: z.string(),
  scope: z.enum(tokenScopes),
  createdAt: z.date(),
  expiresAt: z.date(),
  lastUsedAt: z.date().nullable(),
});
export type AccessTokenView = z.infer<typeof accessTokenView>;
